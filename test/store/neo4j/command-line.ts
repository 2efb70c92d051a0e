import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../src/store'
import { runCli } from '../../cli/run-cli'
import { makeContributions } from '../../fixtures/synthetic-graph'
import { readGraph } from '../read-all'
import { ask, credentials, openEmptyStore, plainUrl, serverUrl } from './test-server'

/** `claimgraph copy` and `claimgraph verify` onto the server, with the password in the environment. */
export function describeCommandLine(): void {
  test('copy moves a graph into Neo4j and verify proves it, or says what is wrong there', async () => {
    await (await openEmptyStore()).close()
    const from = `file:${join(mkdtempSync(join(tmpdir(), 'claimgraph-copy-')), 'from.db')}`
    const source = await openStore(from)
    await source.write([...makeContributions({ documents: 60, claimsPerDocument: 3, entities: 20, seed: 6 })])
    const { username, password } = credentials()
    const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
    const copied = await runCli(['copy', '--from', from, '--to', plainUrl()], { env })
    expect(copied).toEqual({
      code: 0,
      stdout: `60 articles from ${from} to ${plainUrl()}\n`,
      stderr: '50 of 60 articles\n60 of 60 articles\n',
    })
    const target = await openStore(serverUrl())
    expect(await readGraph(target)).toEqual(await readGraph(source))
    await target.close()
    await source.close()
    const well = await runCli(['verify', '--store', plainUrl()], { env })
    expect(well).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/: 60 articles, \d+ claims: all is well\n$/),
    })
    await ask("MATCH (a:Article {id: 'doc_6_7'}) SET a.text = toUpper(a.text)")
    const ill = await runCli(['verify', '--store', plainUrl(), '--quiet'], { env })
    expect(ill).toMatchObject({ code: 1, stderr: '', stdout: expect.stringMatching(/^doc_6_7 .*is not/) })
  })
}
