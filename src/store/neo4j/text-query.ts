import { foldName } from '../../model'
import { parseTermQuery } from '../terms'

/**
 * What Lucene is asked for a user's text: every whole word, and one that begins with the last; null when it has no words.
 * Folded words hold letters and digits in lower case only, so that nothing in them is syntax.
 */
export function fullTextQuery(text: string): string | null {
  const query = parseTermQuery(text)
  if (query === null) return null
  return [...query.whole.map((term) => `+${term}`), `+${query.beginning}*`].join(' ')
}

/** What Lucene is asked for a whole name; null when it has no words. */
export function wholeTermsQuery(name: string): string | null {
  const folded = foldName(name)
  if (folded === '') return null
  return [...new Set(folded.split(' '))].map((term) => `+${term}`).join(' ')
}
