import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWordTable } from '../../src/language/word-table'
import { collectGazetteer } from './collect-gazetteer'
import { collectLexicon } from './collect-lexicon'

/** Writes `lexicon.bin` and `gazetteer.bin` into the folder given as argument; seeds/lexicon lies beside it. */
function main(folder = 'seeds/language'): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, table] of [
    ['lexicon', collectLexicon()],
    ['gazetteer', collectGazetteer(join(folder, '..', 'lexicon'))],
  ] as const) {
    const packed = packWordTable(table)
    writeFileSync(join(folder, `${name}.bin`), packed)
    process.stdout.write(`${name}: ${table.size} entries, ${packed.length} bytes\n`)
  }
}

main(process.argv[2])
