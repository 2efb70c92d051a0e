import type { Reader } from './reader'

/** Plain text: the whole file is the article, its first line the headline. */
export const plainText: Reader = {
  name: 'plain text',
  endings: ['.txt', '.text'],
  recognises: () => true,
  read: (text) => ({ text }),
}
