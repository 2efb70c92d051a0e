/** Reads numbers and slices from bytes, in order. */
export interface ByteReader {
  /** Unsigned LEB128. */
  varint(): number
  /** The next `length` bytes, not copied. */
  bytes(length: number): Uint8Array
}

export function makeByteReader(data: Uint8Array): ByteReader {
  let at = 0
  return {
    varint() {
      let value = 0
      let factor = 1
      for (;;) {
        const byte = data[at++]!
        value += (byte & 127) * factor
        if (byte < 128) return value
        factor *= 128
      }
    },
    bytes(length) {
      at += length
      return data.subarray(at - length, at)
    },
  }
}

/** Appends an unsigned LEB128 number. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
