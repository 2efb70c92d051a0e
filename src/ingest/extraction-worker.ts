import { parentPort, workerData } from 'node:worker_threads'
import { ClaimgraphError, type Document } from '../model'
import { readContribution } from './extract-document'
import type { Answer } from './extraction-pool'
import { loadKnowledge } from './knowledge'

/** A thread of the extraction pool: answers each document that it is sent; `workerData` is the folder of seeds. */
function listen(): void {
  const knowledge = loadKnowledge(workerData as string)
  const answer = (document: Document): Answer => {
    try {
      return { extracted: readContribution(document, knowledge) }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      return { failure: { message, ...(cause instanceof ClaimgraphError && { code: cause.code }) } }
    }
  }
  parentPort!.on('message', (document: Document) => parentPort!.postMessage(answer(document)))
}

listen()
