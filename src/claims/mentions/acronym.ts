const SMALL = /^(of|the|for|and|in|on|to|de|la|du|des|&)$/i

/** Whether the capitals of a short form are the initials of the long form's words, small words counted or not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '')
  if (!/^\p{Lu}[\p{Lu}\p{Ll}&]{1,9}$/u.test(letters) || (letters.match(/\p{Lu}/gu) ?? []).length < 2) return false
  const words = long.split(/[\s–-]+/).filter((word) => /\p{L}/u.test(word) && !/^['’]s$/.test(word))
  if (words.length < 2) return false
  const upper = letters.toUpperCase()
  const all = words.map((word) => word[0]!.toUpperCase()).join('')
  const content = words.filter((word) => !SMALL.test(word)).map((word) => word[0]!.toUpperCase())
  return (
    upper === all ||
    upper === content.join('') ||
    (content.length > 2 && upper === content.slice(1).join('')) ||
    isMixed(letters, words)
  )
}

/** "AfCFTA", "UNICEF": each capital begins a word of the long form, in order; small letters follow their capital there. */
function isMixed(letters: string, words: readonly string[]): boolean {
  const parts = letters.match(/\p{Lu}\p{Ll}*/gu) ?? []
  if (!/\p{Ll}/u.test(letters) || parts.length < 3) return false
  let at = 0
  for (const part of parts) {
    while (at < words.length && !words[at]!.toLowerCase().startsWith(part.toLowerCase())) at++
    if (at++ >= words.length) return false
  }
  return true
}
