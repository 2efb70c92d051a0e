import { createDocument, type IngestEvent, ingestDocuments, type Knowledge } from '../ingest'
import { ClaimgraphError } from '../model'
import type { Store } from '../store'
import type { IngestDocument } from './context'

/** The ingestion of single articles into the store. What is wrong with an article is thrown, as a ClaimgraphError. */
export function createIngestion(store: Store, knowledge: Knowledge): IngestDocument {
  return async (article) => {
    const document = createDocument(article)
    const events: IngestEvent[] = []
    await ingestDocuments([{ origin: 'the article', document }], {
      store,
      knowledge,
      onEvent: (event) => void events.push(event),
    })
    const [event] = events
    if (event?.kind === 'skipped') throw event.error
    if (event?.kind !== 'ingested') throw new ClaimgraphError('INTERNAL', 'the article was not taken in')
    return { document: document.id }
  }
}
