import type { Token } from '../model'

const indices = new WeakMap<readonly Token[], readonly (readonly Token[])[]>()
const NONE: readonly Token[] = []

/** The tokens that hang on a token, in text order; -1 stands for the root's head. Each list of tokens is gone through once. */
export function childrenOf(tokens: readonly Token[], head: number): readonly Token[] {
  let index = indices.get(tokens)
  if (index === undefined) {
    index = indexChildren(tokens)
    indices.set(tokens, index)
  }
  return index[head + 1] ?? NONE
}

function indexChildren(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const index: (readonly Token[])[] = Array(tokens.length + 1).fill(NONE)
  for (const token of tokens) {
    const known = index[token.head + 1]
    if (known === NONE) index[token.head + 1] = [token]
    else (known as Token[] | undefined)?.push(token)
  }
  return index
}
