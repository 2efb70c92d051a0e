const LIMIT = 10_000

/** The function of a text with its latest answers kept: for what is asked of the same words again and again. */
export function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const answers = new Map<string, Found>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const found = find(text)
    if (answers.size >= LIMIT) answers.clear()
    answers.set(text, found)
    return found
  }
}
