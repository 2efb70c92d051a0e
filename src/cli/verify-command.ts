import type { Command } from 'commander'
import { verifyGraph } from '../store'
import { countNoun } from './count-noun'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'

export interface VerifyFlags {
  readonly store?: string
  readonly quiet?: boolean
}

/** `claimgraph verify`: what is wrong in the graph, a line each, by id; the exit code is 1 when there is anything. */
export async function runVerify(flags: VerifyFlags, io: Io, terminal: Terminal): Promise<number> {
  const store = await openNamedStore(flags.store, io)
  try {
    let faults = 0
    try {
      for await (const { id, what } of verifyGraph(store, { signal: terminal.signal })) {
        faults++
        await terminal.print(`${id} ${what}\n`)
      }
    } catch (error) {
      if (terminal.signal.aborted) return terminal.stopCode()
      throw error
    }
    const { articles, claims } = await store.readStats(terminal.signal)
    const held = `${store.url}: ${countNoun(articles, 'article')}, ${countNoun(claims, 'claim')}`
    if (!flags.quiet) await terminal.print(`${held}: ${faults === 0 ? 'all is well' : countNoun(faults, 'fault')}\n`)
    return faults === 0 ? EXIT.ok : EXIT.failed
  } finally {
    await store.close()
  }
}

/** Adds the command to the program. */
export function addVerify(program: Command, store: string, run: (flags: VerifyFlags) => Promise<void>): void {
  program
    .command('verify')
    .description('prove the integrity of the graph: every quote, claim, entity and edge against its articles')
    .option('--store <url>', store)
    .option('--quiet', 'print only what is wrong')
    .addHelpText('after', '\nExamples:\n  claimgraph verify\n  claimgraph verify --store neo4j://localhost:7687')
    .action(run)
}
