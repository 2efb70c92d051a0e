import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store'
import { describeStore } from './contract'

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-contract-'))
let files = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStore('memory:', () => openStore('memory:'))
describeStore('file:', () => openStore(`file:${join(folder, `${files++}.db`)}`))
