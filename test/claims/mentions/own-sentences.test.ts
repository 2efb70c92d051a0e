import { createDocument, extractDocument, loadKnowledge } from '../../../src/ingest'

const knowledge = loadKnowledge()

/** "Type name" of every named entity of a text. */
function namesOf(text: string): string[] {
  const { extraction } = extractDocument(createDocument({ text }, 'names'), knowledge)
  return extraction.entities
    .filter(({ nominal }) => !nominal)
    .map(({ type, name }) => `${type} ${name}`)
    .sort()
}

test('bodies keep the country before them, laws their year, elections theirs', () => {
  expect(namesOf('Quiet day\nThe Chilean Navy thanked the Peruvian Ministry of Defence for the help.')).toEqual(
    expect.arrayContaining(['Organization Chilean Navy', 'Organization Peruvian Ministry of Defence']),
  )
  expect(namesOf('Quiet day\nThe judge quoted the Coinage Act of 1971 at length.')).toContain(
    'Agreement Coinage Act of 1971',
  )
  expect(namesOf('Quiet day\nHe won the 2016 Austrian presidential election in the end.')).toContain(
    'Event 2016 Austrian presidential election',
  )
})

test('a title before a name and a surname that names buildings make a person', () => {
  expect(namesOf('Quiet day\nGovernor Amanda Hall met Senator Brian Church on Monday.')).toEqual([
    'Person Amanda Hall',
    'Person Brian Church',
  ])
})

test('short forms join the long name of the same country only', () => {
  const names = namesOf(
    "Quiet day\nSouth Korea's Defense Intelligence Agency published figures. Ukraine's Defense Intelligence published others.",
  )
  expect(names).toEqual(
    expect.arrayContaining(['Organization Defense Intelligence', 'Organization Defense Intelligence Agency']),
  )
})

test('a party is apart from the person behind it', () => {
  expect(namesOf('Quiet day\nDemocrat Rita Gomez voted late.')).toEqual([
    'Organization Democratic Party',
    'Person Rita Gomez',
  ])
})

test('adjectives of regions and faiths alone are no entity', () => {
  expect(namesOf('Quiet day\nThe European press praised a Catholic school.')).toEqual([])
})

test('names with small words inside are whole where lists or training are certain of them', () => {
  expect(namesOf('Quiet day\nOfficials from Trinidad and Tobago came to Dar es Salaam by ship.')).toEqual([
    'Country Trinidad and Tobago',
    'Place Dar es Salaam',
  ])
  expect(namesOf('Quiet day\nThe Radio and Television Council of Serbia met the press.')).toEqual([
    'Organization Radio and Television Council of Serbia',
  ])
})

test('a title before a person whose surname names places is no part of the name', () => {
  expect(namesOf('Quiet day\nVice President Alberto Mesa opened the road.')).toEqual(['Person Alberto Mesa'])
})

test('datelines in capitals name countries and large cities', () => {
  expect(namesOf('Quiet day\nKUWAIT: The cabinet met on Monday to speak of roads.')).toEqual(['Country Kuwait'])
})
