export type { IngestDocument } from './context'
export { EXAMPLE_QUERIES } from './example-queries'
export { DEFAULT_LIMITS, type Limits } from './limits'
export { type RunningServer, type ServerOptions, startServer } from './start-server'
