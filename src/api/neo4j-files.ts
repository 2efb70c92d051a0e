import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const FOLDER = join(__dirname, '..', '..', 'seeds', 'neo4j')
const TYPES = { 'style.grass': 'text/plain', 'guide.html': 'text/html' } as const

/**
 * Serves what Neo4j Browser asks for by `:style http://localhost:4000/neo4j/style.grass` and `:play
 * http://localhost:4000/neo4j/guide.html`. Any page may read them: they are public and hold nothing of the graph.
 */
export function addNeo4jFiles(app: FastifyInstance): void {
  // Browser asks beforehand whether it may (a preflight). Answered here, before the rule for the rest of the server.
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || !/^\/neo4j\/[\w.]+$/.test(request.url)) return
    return reply
      .code(204)
      .headers({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
      })
      .send()
  })
  for (const [name, type] of Object.entries(TYPES)) {
    const content = readFileSync(join(FOLDER, name))
    app.get(`/neo4j/${name}`, async (_, reply) =>
      reply
        .headers({
          'access-control-allow-origin': '*',
          'content-type': `${type}; charset=utf-8`,
          'cache-control': 'no-cache',
        })
        .send(content),
    )
  }
}
