import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ClaimgraphError, type Document, type ErrorCode } from '../model'
import type { Extracted } from './extract-document'

/** Threads that read articles side by side. */
export interface ExtractionPool {
  /** What `readContribution` says of the document; rejects with the error that it throws. */
  extract(document: Document): Promise<Extracted>
  /** Stops the threads; what they have not answered is rejected. */
  close(): Promise<void>
}

/** What a thread sends back. */
export type Answer =
  | { readonly extracted: Extracted }
  | { readonly failure: { readonly message: string; readonly code?: ErrorCode } }

interface Job {
  readonly document: Document
  readonly resolve: (extracted: Extracted) => void
  readonly reject: (error: Error) => void
}

/** Code of a thread: the sources need a loader for TypeScript first, the build does not. */
const LOADER = __filename.endsWith('.ts') ? "require('tsx/cjs');" : ''
const CODE = `${LOADER}require(${JSON.stringify(join(__dirname, 'extraction-worker'))})`

/** Starts `size` threads, each of which reads its own knowledge from the folder of seeds. */
export function openExtractionPool(size: number, seedsFolder: string): ExtractionPool {
  const jobs: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  let closed = false
  const hand = (): void => {
    while (jobs.length > 0 && idle.length > 0) {
      const [job, worker] = [jobs.shift()!, idle.pop()!]
      busy.set(worker, job)
      worker.postMessage(job.document)
    }
  }
  const start = (): void => {
    const worker = new Worker(CODE, { eval: true, workerData: seedsFolder })
    worker.on('message', (answer: Answer) => {
      settle(busy.get(worker)!, answer)
      busy.delete(worker)
      idle.push(worker)
      hand()
    })
    worker.on('error', (error) => {
      const job = busy.get(worker)
      busy.delete(worker)
      idle.splice(idle.indexOf(worker) >>> 0, 1)
      job?.reject(error)
      if (closed) return
      // A thread that breaks down before it has work would break down again.
      if (job !== undefined) start()
      else for (const waiting of jobs.splice(0)) waiting.reject(error)
    })
    idle.push(worker)
  }
  for (let i = 0; i < size; i++) start()
  return {
    extract: (document) =>
      new Promise((resolve, reject) => {
        jobs.push({ document, resolve, reject })
        hand()
      }),
    async close() {
      closed = true
      const left = [...busy.values(), ...jobs.splice(0)]
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
      for (const { reject } of left)
        reject(new ClaimgraphError('INTERNAL', 'the threads that read articles were stopped'))
    },
  }
}

function settle({ resolve, reject }: Job, answer: Answer): void {
  if ('extracted' in answer) {
    resolve(answer.extracted)
    return
  }
  const { code, message } = answer.failure
  reject(code === undefined ? new Error(message) : new ClaimgraphError(code, message))
}
