import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStanding, loadStanding } from '../../../src/claims/standing'
import { parseConllu } from '../../fixtures/read-conllu'
import { stubReading } from './stub-reading'

const knowledge = loadStanding(join(__dirname, '../../../seeds'))
const blocks = readFileSync(join(__dirname, '../../fixtures/standing.conllu'), 'utf8')
  .split('\n\n')
  .filter((block) => block.includes('# text = '))

function comment(block: string, name: string): string {
  const prefix = `# ${name} = `
  return (
    block
      .split('\n')
      .find((line) => line.startsWith(prefix))
      ?.slice(prefix.length) ?? ''
  )
}

/** The standing of each word that the block expects one of, in the words of its `# expect` line. */
function describeStanding(block: string): string {
  const stub = stubReading(parseConllu(block))
  const standing = createStanding(stub.reading, knowledge, stub.resolve)
  const { tokens } = stub.reading.trees[0]!
  return comment(block, 'expect')
    .split(', ')
    .map((expectation) => {
      const [word = '', expected = ''] = expectation.split(': ')
      const token = tokens.findLast(({ text }) => text.toLowerCase() === word)!
      if (token === undefined) throw new Error(`No word "${word}" in "${comment(block, 'text')}"`)
      const found = standing.standingOf(0, token.index)
      if (found.barred !== null) return `${word}: barred`
      const voice = found.source === null ? '' : ` by ${stub.nameOf(found.source)}`
      const outer = found.outer === undefined || !expected.includes('outer') ? '' : ` outer ${stub.nameOf(found.outer)}`
      return `${word}: ${found.polarity} ${found.modality}${voice}${outer}`
    })
    .join(', ')
}

describe('standing of what a word states', () => {
  const groups = new Map<string, string[]>()
  for (const block of blocks) {
    const group = comment(block, 'group')
    groups.set(group, [...(groups.get(group) ?? []), block])
  }
  describe.each([...groups])('%s', (_, members) => {
    it.each(members.map((block) => [comment(block, 'text'), block] as const))('%s', (_text, block) => {
      expect(describeStanding(block)).toBe(comment(block, 'expect'))
    })
  })

  it('has at least eighty sentences in which nothing positive is told as fact', () => {
    const others = blocks.filter((block) => !comment(block, 'expect').includes('positive asserted'))
    expect(others.length).toBeGreaterThanOrEqual(80)
  })
})
