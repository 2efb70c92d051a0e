import { createServer, type Server, type Socket } from 'node:net'
import neo4j from 'neo4j-driver'
import { openStore } from '../../../src/store'
import { MIGRATIONS } from '../../../src/store/neo4j/schema'
import { makeContributions } from '../../fixtures/synthetic-graph'
import { ask, credentials, openDriver, openEmptyStore, plainUrl, serverUrl } from './test-server'

/** One clear line and a code for each fault, told by the real server unless a test says otherwise. */
export function describeFaults(): void {
  describe('faults', () => {
    const port = process.env.CLAIMGRAPH_TEST_NEO4J && new URL(plainUrl()).port
    const open = (url: string, options = {}) => openStore(url, { neo4j: { ...credentials(), ...options } })

    test('a server that is down', async () => {
      await expect(open('neo4j://localhost:1')).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/^No Neo4j answers at neo4j:\/\/localhost:1 \(connect ECONNREFUSED.*Start it/),
      })
    })

    test('a host that nobody knows', async () => {
      await expect(open('neo4j://nobody.invalid:7687')).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('check host and port'),
      })
    })

    test('a wrong password, which is not shown', async () => {
      const refused = open(plainUrl(), { password: 'wrong-word' })
      await expect(refused).rejects.toMatchObject({
        code: 'STORE_DENIED',
        message: expect.stringContaining('Set NEO4J_USERNAME and NEO4J_PASSWORD'),
      })
      await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('wrong-word') })
    })

    test('an unknown database', async () => {
      await expect(open(plainUrl(), { database: 'nowhere' })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: `${plainUrl()} has no database "nowhere". Create it, or name another (NEO4J_DATABASE).`,
      })
    })

    test.each(['neo4j+s', 'bolt+s', 'neo4j+ssc'])('TLS where the server has none: %s', async (scheme) => {
      await expect(open(`${scheme}://localhost:${port}`)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('do not agree on TLS'),
      })
    })

    test('a question that takes too long is ended on the server', async () => {
      const store = await openEmptyStore()
      await store.write([...makeContributions({ documents: 60, claimsPerDocument: 20, entities: 200, seed: 1 })])
      await store.close()
      const hasty = await open(plainUrl(), { readTimeout: 1 })
      const ids = (await ask<{ id: string }>('MATCH (e:__Entity__) RETURN e.id AS id')).map(({ id }) => id)
      const limits = { maxNodes: 10_000, maxEdgesPerNode: 10_000 }
      await expect(hasty.readNeighbourhood(ids, 4, {}, limits)).rejects.toMatchObject({
        code: 'TIMEOUT',
        message: expect.stringContaining('took too long'),
      })
      await hasty.close()
    })

    test('a server that speaks no Bolt of ours, and one that is too old (played by the test)', async () => {
      for (const [version, message] of [
        [0x00000000, 'does not speak a Bolt that this version knows'],
        [0x00000805, 'is Neo4j/5.9.0. Neo4j 5.26 or later is needed'],
      ] as const) {
        const server = await playOldServer(version)
        const { port: played } = server.address() as { port: number }
        await expect(open(`bolt://localhost:${played}`)).rejects.toMatchObject({
          code: 'UNSUPPORTED',
          message: expect.stringContaining(message),
        })
        server.close()
      }
    })

    test('the port of the web pages', async () => {
      const pages = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0)
      const { port: played } = pages.address() as { port: number }
      await expect(open(`bolt://localhost:${played}`)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('Name that of Bolt'),
      })
      pages.close()
    })

    test('the schema of a newer claimgraph', async () => {
      await ask("MATCH (m:__Claimgraph__ {id: 'store'}) SET m.version = 99")
      try {
        await expect(open(plainUrl())).rejects.toMatchObject({
          code: 'STORE_VERSION',
          message: expect.stringContaining('written by a newer claimgraph (schema 99'),
        })
      } finally {
        await ask("MATCH (m:__Claimgraph__ {id: 'store'}) SET m.version = $version", {
          version: neo4j.int(MIGRATIONS.length),
        })
      }
    })

    test('the schema of an older claimgraph is brought up to date', async () => {
      await ask("MATCH (m:__Claimgraph__ {id: 'store'}) SET m.version = 1")
      await ask('DROP CONSTRAINT rejection_id')
      await (await openStore(serverUrl())).close()
      const [indexes] = await ask<{ names: string[] }>('SHOW INDEXES YIELD name RETURN collect(name) AS names')
      expect(indexes!.names).toContain('rejection_id')
      expect(await ask("MATCH (m:__Claimgraph__ {id: 'store'}) RETURN m.version AS version")).toEqual([
        { version: MIGRATIONS.length },
      ])
    })

    test('an index that somebody dropped comes back', async () => {
      await ask('DROP INDEX quotes')
      await ask('DROP CONSTRAINT claim_id')
      await (await openStore(serverUrl())).close()
      const [row] = await ask<{ names: string[] }>('SHOW INDEXES YIELD name RETURN collect(name) AS names')
      expect(row!.names).toEqual(expect.arrayContaining(['quotes', 'claim_id']))
    })

    test('types and relations that are not in the ontology never reach the graph', async () => {
      const store = await openEmptyStore()
      const [article] = [...makeContributions({ documents: 1, claimsPerDocument: 2, entities: 3, seed: 2 })]
      const { extraction } = article!
      const claims = extraction.claims.map((claim) => ({ ...claim, relation: 'X]->() DETACH DELETE n //' }))
      await expect(store.write([{ ...article!, extraction: { ...extraction, claims } }])).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining('is not in the ontology'),
      })
      expect(await store.readStats()).toMatchObject({ articles: 0, claims: 0 })
      await store.close()
    })

    test('an aborted read ends its query on the server', async () => {
      const store = await openEmptyStore()
      await store.write([...makeContributions({ documents: 60, claimsPerDocument: 20, entities: 200, seed: 3 })])
      const ids = (await ask<{ id: string }>('MATCH (e:__Entity__) RETURN e.id AS id')).map(({ id }) => id)
      const limits = { maxNodes: 10_000, maxEdgesPerNode: 10_000 }
      const reason = new Error('the client went away')
      const controller = new AbortController()
      const driver = openDriver()
      const listRunning = async () => {
        const query = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'maxEdges' RETURN currentQuery"
        const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
        return records.filter((record) => !String(record.get('currentQuery')).startsWith('SHOW')).length
      }
      const reading = Promise.all([1, 2, 3].map(() => store.readNeighbourhood(ids, 4, {}, limits, controller.signal)))
      reading.catch(() => {})
      controller.abort(reason)
      await expect(reading).rejects.toBe(reason)
      for (let waited = 0; (await listRunning()) > 0 && waited < 100; waited++)
        await new Promise((r) => setTimeout(r, 50))
      expect(await listRunning()).toBe(0)
      expect((await store.readStats()).articles).toBe(60)
      await driver.close()
      await store.close()
    })
  })
}

/** A server that agrees on a version of Bolt, then says to every message that it is Neo4j 5.9.0. */
async function playOldServer(version: number): Promise<Server> {
  const server = createServer((socket: Socket) => {
    let rest = Buffer.alloc(0)
    let greeted = false
    socket.on('error', () => {})
    socket.on('data', (data: Buffer) => {
      rest = Buffer.concat([rest, data])
      if (!greeted) {
        greeted = true
        rest = rest.subarray(20)
        const answer = Buffer.alloc(4)
        answer.writeUInt32BE(version)
        socket.write(answer)
      }
      // Messages come in chunks with their size before them, and end with a chunk of none.
      while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
        const size = rest.readUInt16BE(0)
        rest = rest.subarray(2 + size)
        if (size === 0) socket.write(SUCCESS)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  return server
}

/** The message SUCCESS {server: "Neo4j/5.9.0", connection_id: "1"} as one chunk of PackStream. */
const SUCCESS = (() => {
  const text = (value: string) => Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)])
  const fields = [text('server'), text('Neo4j/5.9.0'), text('connection_id'), text('1')]
  const message = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa2]), ...fields])
  return Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])])
})()
