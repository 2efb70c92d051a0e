/** Sentences by document, in the order of the first sentence of each. */
export function groupDocuments<T extends { readonly document: string }>(sentences: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const sentence of sentences) {
    const group = groups.get(sentence.document)
    if (group === undefined) groups.set(sentence.document, [sentence])
    else group.push(sentence)
  }
  return groups
}
