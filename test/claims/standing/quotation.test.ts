import { join } from 'node:path'
import { createStanding, loadStanding } from '../../../src/claims/standing'
import type { Analysis } from '../../../src/model'
import { readConllu } from '../../fixtures/read-conllu'
import { stubReading } from './stub-reading'

const knowledge = loadStanding(join(__dirname, '../../../seeds'))
const whole = readConllu('quotations')

/** The sentences that say `text`, in the paragraphs that they are given. */
function passage(...paragraphs: readonly (readonly string[])[]): Analysis {
  const { document } = whole
  const chosen = paragraphs.flatMap((texts, paragraph) =>
    texts.map((text) => {
      const sentence = whole.sentences.find(({ start, end }) => document.text.slice(start, end) === text)
      if (sentence === undefined) throw new Error(`"${text}" is not in quotations.conllu`)
      return { ...sentence, paragraph }
    }),
  )
  return { ...whole, sentences: chosen.map((sentence, index) => ({ ...sentence, index })) }
}

function speakerOf(analysis: Analysis, word: string): string | undefined {
  const stub = stubReading(analysis)
  const standing = createStanding(stub.reading, knowledge, stub.resolve)
  for (const tree of stub.reading.trees)
    for (const token of tree.tokens)
      if (token.text === word) {
        const { source } = standing.standingOf(tree.index, token.index)
        return source === null ? undefined : stub.nameOf(source)
      }
  throw new Error(`No word "${word}"`)
}

describe('direct speech over several sentences', () => {
  it('credits the speaker of a quotation for each of its sentences', () => {
    const analysis = passage(['"We trained the brigade in Leeds.', 'Our engineers repaired its guns," Marsh said.'])
    expect(speakerOf(analysis, 'trained')).toBe('Marsh')
    expect(speakerOf(analysis, 'repaired')).toBe('Marsh')
  })

  it('goes on with the speaker of the passage before when a new quotation has no cue', () => {
    const analysis = passage(['"The militia burned the clinic," Marsh said.', '"It also shelled the market."'])
    expect(speakerOf(analysis, 'shelled')).toBe('Marsh')
  })

  it('carries a quotation over paragraphs that each open with a mark', () => {
    const analysis = passage(
      ['“The militia burned the clinic,” Marsh said.', '“It shelled the market.'],
      ['“It killed nine farmers.”'],
    )
    expect(speakerOf(analysis, 'shelled')).toBe('Marsh')
    expect(speakerOf(analysis, 'killed')).toBe('Marsh')
  })

  it('takes the subject of what leads up to the quotation with a colon', () => {
    expect(speakerOf(passage(['Marsh gave another account: "The militia fled to Chad."']), 'fled')).toBe('Marsh')
  })

  it('takes the nearest saying verb when two stand in the sentence', () => {
    const analysis = passage(['Novak said little, but Marsh told reporters: "The militia fled to Chad."'])
    expect(speakerOf(analysis, 'fled')).toBe('Marsh')
  })

  it('stops at the closing mark', () => {
    const analysis = passage(['"The militia burned the clinic," Marsh said.', 'Sudan closed the border.'])
    expect(speakerOf(analysis, 'closed')).toBeUndefined()
  })

  it('does not take a quoted word in a sentence of the article for speech', () => {
    expect(speakerOf(passage(['Chad opened its "iron gate" for the militia.']), 'opened')).toBeUndefined()
  })

  it('survives a mark that is never closed', () => {
    const analysis = passage(['"The militia burned the clinic, Marsh said.'], ['Sudan closed the border.'])
    expect(speakerOf(analysis, 'closed')).toBeUndefined()
  })
})
