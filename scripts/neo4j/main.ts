import { findServer, type LocalServer, startServer, stopServer, wipeServer } from './local-server'

const USAGE = `usage: npm run neo4j -- start | stop | status | url | wipe
  start   run a Neo4j server of this checkout on this machine, without Docker (needs Java 17 and Maven)
  stop    end it; its data stay
  status  tell how it is reached
  url     print its address with user and password, for CLAIMGRAPH_TEST_NEO4J
  wipe    end it and remove its data`

async function main(command: string | undefined): Promise<number> {
  switch (command) {
    case 'start':
      console.log(
        describe(await startServer({ ...(process.env.NEO4J_PASSWORD && { password: process.env.NEO4J_PASSWORD }) })),
      )
      return 0
    case 'stop':
      console.log((await stopServer()) ? 'Neo4j has stopped.' : 'No Neo4j runs here.')
      return 0
    case 'status': {
      const server = findServer()
      console.log(server ? describe(server) : 'No Neo4j runs here.')
      return server ? 0 : 1
    }
    case 'url': {
      const server = findServer()
      if (server) console.log(formatUrl(server))
      return server ? 0 : 1
    }
    case 'wipe':
      await wipeServer()
      console.log('The data of Neo4j are gone.')
      return 0
    default:
      console.error(USAGE)
      return 2
  }
}

function formatUrl({ username, password, bolt }: LocalServer): string {
  return `neo4j://${username}:${encodeURIComponent(password)}@localhost:${bolt}`
}

function describe(server: LocalServer): string {
  return [
    `Neo4j runs (process ${server.pid}).`,
    `  Bolt     neo4j://localhost:${server.bolt}`,
    `  Browser  http://localhost:${server.http}/browser/`,
    `  user     ${server.username}`,
    `  password ${server.password}`,
  ].join('\n')
}

main(process.argv[2]).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
