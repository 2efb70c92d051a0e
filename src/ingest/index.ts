export { type ArticleFields, createDocument, MAX_ARTICLE_BYTES, parseDate } from './document'
export { contributeDocument, extractDocument } from './extract-document'
export {
  type IngestEvent,
  type IngestOptions,
  type IngestSummary,
  ingestDocuments,
  ingestPaths,
} from './ingest-documents'
export { type Knowledge, loadKnowledge, SEEDS_FOLDER } from './knowledge'
export { type Reading, type ReadOptions, readDocuments } from './read-documents'
export { READABLE_ENDINGS, READERS, type Reader } from './readers'
export { STANDARD_INPUT } from './sources'
