import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startServer } from '../../../src/api'
import { ingestPaths, loadKnowledge, SEEDS_FOLDER } from '../../../src/ingest'
import type { Store } from '../../../src/store'
import { credentials, openEmptyStore, ownServer, plainUrl } from './test-server'

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const inBrowser = EXECUTABLE === undefined || ownServer() === undefined ? describe.skip : describe

/** The real Neo4j Browser of the local server in a real Chromium; CLAIMGRAPH_SCREENSHOTS names a folder for pictures. */
export function describeBrowser(): void {
  inBrowser('Neo4j Browser (skipped without Chromium, or when the server is not the local one)', () => {
    let store: Store
    let service: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    let page: Page
    let origin: string

    beforeAll(async () => {
      store = await openEmptyStore()
      const knowledge = loadKnowledge()
      await ingestPaths([join(SEEDS_FOLDER, 'articles')], { store, knowledge })
      service = await startServer({ store, knowledge, port: 0, logger: false })
      origin = service.url.replace('/graphql', '')
      browser = await chromium.launch({ executablePath: EXECUTABLE!, args: ['--no-sandbox'] })
      page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
      page.setDefaultTimeout(60_000)
      await page.goto(`http://localhost:${ownServer()!.http}/browser/`)
      await page.getByTestId('boltaddress').fill(new URL(plainUrl()).host)
      await page.getByTestId('username').fill(credentials().username)
      await page.getByTestId('password').fill(credentials().password)
      await page.getByTestId('connect').click()
      await page.getByText('You are connected as user').first().waitFor()
    }, 180_000)

    afterAll(async () => {
      await browser?.close()
      await service?.close()
      await store?.close()
    })

    /** Types into the editor of Browser and runs it. */
    async function run(command: string): Promise<void> {
      const editor = page.locator('#monaco-main-editor .monaco-editor').first()
      await editor.click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(command)
      await page.getByTestId('editor-Run').click()
    }

    async function photograph(name: string): Promise<void> {
      const folder = process.env.CLAIMGRAPH_SCREENSHOTS
      await page.waitForTimeout(4000) // The drawing comes to rest.
      if (folder !== undefined) await page.screenshot({ path: join(folder, name) })
    }

    const frame = () => page.locator('article[data-testid="frame"], [data-testid="frame"]').first()

    test(':style takes the style that the service serves', async () => {
      await run(`:style ${origin}/neo4j/style.grass`)
      await run(':style')
      await frame().getByText('node.__Entity__').first().waitFor()
    })

    test('a query draws nodes with their names', async () => {
      await run('MATCH (a:Country)-[r]->(b:__Entity__) RETURN a, r, b')
      const names = frame().locator('svg g.node text')
      await names.first().waitFor()
      await photograph('neo4j-browser-graph.png')
      const shown = (await names.allTextContents()).join(' ')
      expect(shown).toContain('Russia')
      const fills = await frame()
        .locator('svg g.node circle')
        .evaluateAll((circles) => circles.map((each) => each.getAttribute('fill')))
      expect(fills.map((fill) => fill?.toUpperCase())).toContain('#0072B2')
    })

    test(':play shows the guide, whose queries run by a click', async () => {
      await run(`:play ${origin}/neo4j/guide.html`)
      await frame().getByText('who says so').first().waitFor()
      await photograph('neo4j-browser-guide.png')
      await frame().locator('pre.runnable').first().click()
      await page.waitForTimeout(1000)
      await page.getByTestId('editor-Run').click()
      await frame().locator('svg g.node text').first().waitFor()
      expect((await frame().locator('svg g.node text').allTextContents()).join(' ')).toContain('Russia')
    })
  })
}
