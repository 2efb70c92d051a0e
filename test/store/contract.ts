import type { Store } from '../../src/store'
import { describeLists } from './contract-lists'
import { describeReads } from './contract-reads'
import { describeWalks } from './contract-walks'
import { describeWrites } from './contract-writes'

/** For machines that have more to do; nothing here is slow by itself. */
jest.setTimeout(120_000)

/** The suite that every store must pass. `open` gives an empty store each time. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the store contract: ${name}`, () => {
    describeWrites(open)
    describeReads(open)
    describeLists(open)
    describeWalks(open)
  })
}
