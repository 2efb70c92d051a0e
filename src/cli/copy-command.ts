import type { Command } from 'commander'
import { type CopyProgress, copyGraph } from '../store'
import { countNoun } from './count-noun'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'

export interface CopyFlags {
  readonly from: string
  readonly to: string
  readonly quiet?: boolean
}

/** `claimgraph copy`: every article of one store into another; stopped or failed, it goes on when run again. */
export async function runCopy(flags: CopyFlags, io: Io, terminal: Terminal): Promise<number> {
  const source = await openNamedStore(flags.from, io)
  try {
    const target = await openNamedStore(flags.to, io)
    try {
      const onProgress = (progress: CopyProgress): void => {
        if (!flags.quiet) terminal.tell(describeProgress(progress))
      }
      const { copied, present } = await copyGraph(source, target, { signal: terminal.signal, onProgress })
      const known = present > 0 ? `; ${countNoun(present, 'article')} there already` : ''
      const stopped = terminal.signal.aborted ? '; stopped before the end' : ''
      const summary = `${countNoun(copied, 'article')} from ${source.url} to ${target.url}${known}${stopped}`
      if (!flags.quiet) await terminal.print(`${summary}\n`)
      return terminal.signal.aborted ? terminal.stopCode() : EXIT.ok
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

function describeProgress({ copied, present, total }: CopyProgress): string {
  return `${copied + present} of ${countNoun(total, 'article')}`
}

/** Adds the command to the program. */
export function addCopy(program: Command, run: (flags: CopyFlags) => Promise<void>): void {
  program
    .command('copy')
    .description('copy the whole graph of one store into another')
    .requiredOption('--from <url>', 'the store to read')
    .requiredOption('--to <url>', 'the store to write; what it has besides stays')
    .option('--quiet', 'print nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  claimgraph copy --from file:data/claimgraph.db --to neo4j://localhost:7687\n  claimgraph copy --from neo4j://localhost:7687 --to file:backup.db',
    )
    .action(run)
}
