/** A quote on one line: line breaks and runs of spaces as single spaces. */
export function oneLine(quote: string): string {
  return quote.replace(/\s+/gu, ' ').trim()
}
