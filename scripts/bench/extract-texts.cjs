// Does one work with texts and prints its times as JSON: extract-texts.cjs WORK TEXTS BUILD SEEDS, TEXTS a JSON list of
// texts. Plain JavaScript, so that the first pass is not that of a compiler.
const { mkdtempSync, readFileSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const PASSES = 3

/** For each work a function of the documents that answers with one that does it once. */
const WORKS = {
  extract({ analyse, extractClaims, knowledge }, documents) {
    const analyses = documents.map((document) => analyse(document, knowledge.language))
    return () => {
      for (const analysis of analyses) extractClaims(analysis, knowledge.claims)
    }
  },
  analyse({ analyse, knowledge }, documents) {
    return () => {
      for (const document of documents) analyse(document, knowledge.language)
    }
  },
  ingest({ ingestDocuments, openStore, knowledge }, documents) {
    const readings = documents.map((document) => ({ origin: document.title, document }))
    return async () => {
      const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'))
      const store = await openStore(`file:${join(folder, 'bench.db')}`)
      await ingestDocuments(readings, { store, knowledge })
      await store.close()
      rmSync(folder, { recursive: true })
    }
  },
}

async function main([work, file, build, seeds]) {
  const rooms = Object.assign(
    {},
    ...['language', 'claims', 'store', 'ingest'].map((room) => require(join(build, room))),
  )
  const start = performance.now()
  const claims = rooms.loadClaimKnowledge(seeds)
  const load = performance.now() - start
  const knowledge = { folder: seeds, language: rooms.loadLanguageKnowledge(seeds), claims }
  const documents = JSON.parse(readFileSync(file, 'utf8')).map((text) => rooms.createDocument({ text }))
  const run = WORKS[work]({ ...rooms, knowledge }, documents)
  const cold = await time(run)
  const later = []
  for (let i = 0; i < PASSES; i++) later.push(await time(run))
  const warm = later.reduce((least, each) => (each.processor < least.processor ? each : least))
  const counts = count(rooms, knowledge, documents)
  process.stdout.write(JSON.stringify({ cold, warm, load, ...counts }))
}

/** Tokens and claims of the documents, worked out after the passes. */
function count({ analyse, extractClaims }, { language, claims }, documents) {
  const counts = { tokens: 0, claims: 0 }
  for (const document of documents) {
    const analysis = analyse(document, language)
    for (const { tokens } of analysis.sentences) counts.tokens += tokens.length
    counts.claims += extractClaims(analysis, claims).claims.length
  }
  return counts
}

async function time(work) {
  const [wall, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - wall, processor: (user + system) / 1000 }
}

main(process.argv.slice(2))
