import { isUtf8 } from 'node:buffer'
import { ClaimgraphError } from '../model'

/**
 * The text of a file in UTF-8, without its byte order mark.
 * @throws ClaimgraphError BINARY for bytes that are no text, UNREADABLE for another encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) throw new ClaimgraphError('UNREADABLE', 'the file is in UTF-16; save it as UTF-8')
  if (bytes.includes(0)) throw new ClaimgraphError('BINARY', 'the file has NUL bytes and is no text; give a text file')
  if (!isUtf8(bytes))
    throw new ClaimgraphError('UNREADABLE', `the file is not in UTF-8 (line ${findFault(bytes)}); save it as UTF-8`)
  return new TextDecoder('utf-8').decode(bytes)
}

/** The number of the first line that is not UTF-8; a line feed is never a part of another character. */
function findFault(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    line++
    start = end + 1
  }
  return line
}
