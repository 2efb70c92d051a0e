/** Styles of article, and the word of a gold article's file name (behind its number) that tells them. */
const STYLES: readonly (readonly [style: string, fileNames: readonly string[]])[] = [
  ['community news (Wikinews)', ['wikinews']],
  ['broadcaster (Voice of America)', ['voa']],
  ['government release', ['us-state', 'us-justice', 'dod', 'uk', 'ec']],
  ['agency bulletin (UN OCHA, NATO)', ['ocha', 'nato']],
  ['encyclopedia (Wikipedia, current events)', ['wikipedia']],
  ['news digest (the seed article)', ['north-korea-russia-digest']],
]

/** The style of an article by its file's name: "62-voa-honduras-ouster-2009-06-28" is the broadcaster's; else "other". */
export function styleOf(article: string): string {
  const name = article.replace(/^\d+-/, '')
  return STYLES.find(([, begins]) => begins.some((begin) => `${name}-`.startsWith(`${begin}-`)))?.[0] ?? 'other'
}
