import { ClaimgraphError } from '../model'

/** The time that one request may take. */
export interface Deadline {
  /** Does the work unless time is up, and stops waiting for it once it is; the work gets the signal to stop itself. */
  race<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer>
  /** Does work for which the clock stands still; there is the full time again after it. */
  exempt<Answer>(work: () => Promise<Answer>): Promise<Answer>
  /** Ends everything that still runs, for the reason given. */
  abort(reason: ClaimgraphError): void
  /** To be called when the request is answered. */
  clear(): void
}

/** A deadline `milliseconds` from now. What it ends fails with ClaimgraphError TIMEOUT. */
export function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  stopped.catch(() => {})
  const start = () =>
    setTimeout(() => {
      const message = `The query took more than ${milliseconds} ms. Ask for less: smaller pages, fewer levels, a narrower filter.`
      controller.abort(new ClaimgraphError('TIMEOUT', message))
    }, milliseconds).unref()
  let timer = start()
  return {
    async race(work) {
      signal.throwIfAborted()
      return Promise.race([work(signal), stopped])
    },
    async exempt(work) {
      clearTimeout(timer)
      try {
        return await work()
      } finally {
        timer = start()
      }
    },
    abort: (reason) => controller.abort(reason),
    clear: () => clearTimeout(timer),
  }
}
