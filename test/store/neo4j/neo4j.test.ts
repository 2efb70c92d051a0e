import { describeStore } from '../contract'
import { describeBrowser } from './browser'
import { describeCommandLine } from './command-line'
import { describeCrashes } from './crashes'
import { describeFaults } from './faults'
import { describeParity } from './parity'
import { describeQueries } from './queries'
import { describeShape } from './shape'
import { describeWithServer, openEmptyStore } from './test-server'

/**
 * Everything that needs a server is in this one file, since all of it shares one database: jest runs files side by side.
 * Skipped where CLAIMGRAPH_TEST_NEO4J names no server that may be wiped.
 */
describeWithServer('on a real Neo4j server (skipped unless CLAIMGRAPH_TEST_NEO4J names one)', () => {
  jest.setTimeout(600_000)

  describeStore('neo4j:', () => openEmptyStore())
  describeShape()
  describeParity()
  describeFaults()
  describeQueries()
  describeBrowser()
  describeCommandLine()
  describeCrashes()
})
