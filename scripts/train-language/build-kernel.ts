import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import loadWabt from 'wabt'

const SOURCE = join(__dirname, '../../src/language/kernel.wat')
const TARGET = join(__dirname, '../../src/language/kernel-bytes.ts')

/** The bytes that the text of a WebAssembly module stands for. */
export async function assembleKernel(source = SOURCE): Promise<Uint8Array> {
  const wabt = await loadWabt()
  const module = wabt.parseWat(source, readFileSync(source, 'utf8'), { simd: true })
  return module.toBinary({}).buffer
}

/** Writes `src/language/kernel-bytes.ts` from `kernel.wat`. */
async function main(): Promise<void> {
  const lines =
    Buffer.from(await assembleKernel())
      .toString('base64')
      .match(/.{1,112}/g) ?? []
  const text = lines.map((line) => `  '${line}'`).join(' +\n')
  writeFileSync(
    TARGET,
    `/** The module of kernel.wat, made by scripts/train-language/build-kernel.ts; a test holds the two together. */\nexport const KERNEL_BYTES =\n${text}\n`,
  )
}

if (require.main === module) void main()
