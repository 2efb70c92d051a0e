import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locatePageFile, QUERY_PAGE_FILES } from '../src/api/query-page'

/** Copies what the query page loads into the build, with the licences of the packages that it is taken from. */
function buildQueryPage(target: string): void {
  mkdirSync(target, { recursive: true })
  for (const { name, from, path } of QUERY_PAGE_FILES) copyFileSync(locatePageFile(from, path), join(target, name))
  const packages = [...new Set(QUERY_PAGE_FILES.map(({ from }) => from))]
  const licences = packages.map((name) => `${name}\n\n${readFileSync(locatePageFile(name, 'LICENSE'), 'utf8')}`)
  writeFileSync(join(target, 'LICENSES.txt'), licences.join('\n---\n\n'))
}

buildQueryPage(join(__dirname, '../dist/api/query-page'))
