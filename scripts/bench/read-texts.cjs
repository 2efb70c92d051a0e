// Reads texts with one package and prints its times as JSON: read-texts.cjs ENGINE FOLDER BUILD SEEDS. Plain JavaScript, so
// that the first call is not that of a compiler.
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads')

const PASSES = 3
const SENTENCE = 'Peru bought two ships from Japan on Monday.'

/** For each package a function that loads it and answers with one that reads a text and counts its tokens. */
const ENGINES = {
  claimgraph(build, seeds) {
    const { analyse, loadLanguageKnowledge } = require(join(build, 'language'))
    const knowledge = loadLanguageKnowledge(seeds)
    return (text) =>
      analyse({ id: 'doc_bench', title: '', text }, knowledge).sentences.reduce(
        (sum, { tokens }) => sum + tokens.length,
        0,
      )
  },
  compromise() {
    const compromise = require('compromise')
    return (text) => {
      const document = compromise(text)
      document.nouns().json()
      return document.json().reduce((sum, { terms }) => sum + terms.length, 0)
    }
  },
  'wink-nlp'() {
    const reader = require('wink-nlp')(require('wink-eng-lite-web-model'))
    const { its } = reader
    return (text) => {
      const document = reader.readDoc(text)
      document.entities().out(its.detail)
      document.sentences().out()
      return document.tokens().out(its.pos).length
    }
  },
}

function main([engine, folder, build, seeds]) {
  const read = ENGINES[engine](build, seeds)
  read(SENTENCE)
  const first = performance.now()
  const texts = readTexts(folder)
  let tokens = 0
  const cold = time(() => {
    tokens = pass(read, texts)
  })
  const warm = best(Array.from({ length: PASSES }, () => time(() => pass(read, texts))))
  const memory = process.memoryUsage().rss / 1e6
  const print = (more) => process.stdout.write(JSON.stringify({ first, cold, warm, tokens, memory, ...more }))
  if (engine === 'claimgraph') timeThreads(process.argv.slice(2)).then((two) => print({ two }))
  else print({})
}

function readTexts(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

function pass(read, texts) {
  return texts.reduce((sum, text) => sum + read(text), 0)
}

function time(work) {
  const [wall, used] = [performance.now(), process.cpuUsage()]
  work()
  return timesSince(wall, used)
}

function timesSince(wall, before) {
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - wall, processor: (user + system) / 1000 }
}

function best(times) {
  return times.reduce((least, each) => (each.processor < least.processor ? each : least))
}

/** Two threads with every second text each; they read all once before the time is taken. */
async function timeThreads(parameters) {
  const threads = [0, 1].map((part) => new Worker(__filename, { workerData: { parameters, part } }))
  const answers = () => Promise.all(threads.map((thread) => new Promise((resolve) => thread.once('message', resolve))))
  await answers()
  const all = []
  for (let i = 0; i < PASSES; i++) {
    const [wall, used] = [performance.now(), process.cpuUsage()]
    for (const thread of threads) thread.postMessage('read')
    await answers()
    all.push(timesSince(wall, used))
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  return best(all)
}

function serve({ parameters: [engine, folder, build, seeds], part }) {
  const read = ENGINES[engine](build, seeds)
  const texts = readTexts(folder)
  pass(read, texts)
  const own = texts.filter((_, i) => i % 2 === part)
  parentPort.on('message', () => parentPort.postMessage(pass(read, own)))
  parentPort.postMessage('ready')
}

if (isMainThread) main(process.argv.slice(2))
else serve(workerData)
