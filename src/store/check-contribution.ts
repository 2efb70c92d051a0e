import { ClaimgraphError, type Document, sliceSpan } from '../model'
import type { Contribution } from './records'

/**
 * Holds a contribution to what the graph promises: one document, spans in bounds, each quote the slice of its text, no
 * claim without evidence, no rejection that concerns nobody, nothing that refers to what is not there, no NUL (which databases cut text at).
 * @throws BAD_INPUT with the document and the first thing that is wrong.
 */
export function checkContribution(contribution: Contribution): void {
  const { document, extraction, sentences } = contribution
  const complain = (what: string): never => {
    throw new ClaimgraphError('BAD_INPUT', `Document ${document.id} cannot be stored: ${what}.`)
  }
  checkDocument(document, complain)
  if (extraction.document !== document.id) complain(`its extraction belongs to ${extraction.document}`)
  sentences.forEach((sentence, position) => {
    if (sentence.index !== position) complain(`sentence ${position} has the index ${sentence.index}`)
    if (sliceSpan(document.text, sentence) !== sentence.text) complain(`sentence ${position} is not in its text`)
  })
  const entities = new Set(extraction.entities.map((entity) => entity.id))
  const claims = new Set(extraction.claims.map((claim) => claim.id))
  if (entities.size < extraction.entities.length) complain('an entity is given twice')
  if (claims.size < extraction.claims.length) complain('a claim is given twice')
  for (const entity of extraction.entities) {
    const outside = entity.mentions.find((mention) => sliceSpan(document.text, mention) !== mention.text)
    if (outside) complain(`the mention "${outside.text}" is not at ${outside.start} of its text`)
  }
  for (const claim of extraction.claims) {
    const ends = [claim.subject, claim.object, claim.source, claim.place]
    const unknown = ends.find((end) => typeof end === 'string' && !entities.has(end))
    if (unknown) complain(`claim ${claim.id} names the entity ${unknown}, which the extraction does not have`)
  }
  const carried = new Set<string>()
  for (const evidence of extraction.evidence) {
    if (evidence.document !== document.id) complain(`evidence belongs to ${evidence.document}`)
    if (!claims.has(evidence.claim)) complain(`evidence carries the unknown claim ${evidence.claim}`)
    if (sliceSpan(document.text, evidence) !== evidence.quote)
      complain(`the quote at ${evidence.start} is not its text`)
    carried.add(evidence.claim)
  }
  const bare = extraction.claims.find((claim) => !carried.has(claim.id))
  if (bare) complain(`claim ${bare.id} has no evidence`)
  checkRejections(contribution, complain)
}

function checkRejections({ document, extraction }: Contribution, complain: (what: string) => never): void {
  for (const rejection of extraction.rejections) {
    if (rejection.document !== document.id) complain(`a rejection belongs to ${rejection.document}`)
    if (sliceSpan(document.text, rejection) !== rejection.quote)
      complain(`the quote of the rejection at ${rejection.start} is not its text`)
    if (rejection.subject === null && rejection.object === null)
      complain(`the rejection of "${rejection.predicate}" at ${rejection.start} names neither end`)
  }
}

function checkDocument(document: Document, complain: (what: string) => never): void {
  const { id, title, url, publisher, publishedAt } = document
  if (id === '') complain('it has no id')
  for (const [field, value] of Object.entries({ id, title, url, publisher, text: document.text })) {
    if (value?.includes('\0')) complain(`its ${field} contains the character NUL (U+0000); take that out`)
  }
  if (publishedAt !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(publishedAt)) {
    complain(`its publication date "${publishedAt}" is not of the form YYYY-MM-DD`)
  }
}
