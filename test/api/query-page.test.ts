import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Api, openApi } from './open-api'

const EXECUTABLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => existsSync(path))

const describeInBrowser = EXECUTABLE === undefined ? describe.skip : describe

describeInBrowser('the query page in a browser (skipped where no Chromium is installed)', () => {
  let api: Api
  let browser: Browser
  let page: Page
  let origin: string
  const requested: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    api = await openApi()
    await api.app.listen({ port: 0, host: 'localhost' })
    const { port } = api.app.server.address() as { port: number }
    origin = `http://localhost:${port}`
    browser = await chromium.launch({ executablePath: EXECUTABLE!, args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.on('request', (request) => requested.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${origin}/`)
    await page.getByText('WhatNorthKoreaSupplies').first().waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    await api?.close()
  })

  const runQuery = async () => {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    await page.locator('.result-window').getByText('"data"').waitFor()
    return page.locator('.result-window .CodeMirror').evaluate((element) => {
      return (element as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue()
    })
  }

  test('the first tab answers what North Korea supplies to Russia', async () => {
    const { data } = JSON.parse(await runQuery())
    expect(data.claims.totalCount).toBe(3)
    expect(JSON.stringify(data)).toContain('artillery shells')
  })

  test('the second answers who finances Ukraine', async () => {
    await page.getByRole('tab', { name: 'WhoFinancesUkraine' }).click()
    await page.waitForTimeout(1000) // GraphiQL takes a moment to read the operation's name.
    const { data } = JSON.parse(await runQuery())
    expect(data.claims.nodes[0].subject.name).toBe('European Investment Bank')
  })

  test('the documentation of the schema opens', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('Questions that can be put to the graph.').or(page.getByText('Root Types')).first().waitFor()
  })

  test('a query in the address stands in the editor', async () => {
    await page.goto(`${origin}/graphql?query=${encodeURIComponent('query Linked { stats { claims } }')}`)
    await page.getByText('Linked').first().waitFor()
    expect(JSON.parse(await runQuery())).toEqual({ data: { stats: { claims: 8 } } })
  })

  test('nothing was asked of another server, and the browser had nothing to complain of', () => {
    expect(requested.length).toBeGreaterThan(6)
    expect(requested.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
