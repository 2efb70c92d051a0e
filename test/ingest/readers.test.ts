import { findReader, READABLE_ENDINGS, recogniseReader } from '../../src/ingest/readers'
import { markdown } from '../../src/ingest/readers/markdown'

const ARTICLE = `---
title: "Two \\"friends\\" sign"
date: 2024-06-19   # the day of the signing
url: https://example.org/treaty
publisher: 'The Day''s News'
tags: [war, treaty]
---
# Two friends sign

North Korea and Russia **signed** a treaty.
`

test('front matter gives title, date, web address and publisher; the rest is the text, unaltered', () => {
  expect(markdown.read(ARTICLE)).toEqual({
    title: 'Two "friends" sign',
    publishedAt: '2024-06-19',
    url: 'https://example.org/treaty',
    publisher: "The Day's News",
    text: '# Two friends sign\n\nNorth Korea and Russia **signed** a treaty.\n',
  })
})

test('front matter is read with the line ends of Windows too', () => {
  expect(markdown.read('---\r\ndate: 2024-06-19\r\n---\r\nText.\r\n')).toEqual({
    publishedAt: '2024-06-19',
    text: 'Text.\r\n',
  })
})

test.each([
  '# Heading\n\nText',
  '---\nA rule that never ends',
  'Text\n\n---\ntitle: x\n---\n',
  '----\ntitle: x\n----\n',
])('%j has no front matter and is the text itself', (text) => {
  expect(markdown.read(text)).toEqual({ text })
})

test('empty values and unknown keys are passed over', () => {
  expect(markdown.read('---\ntitle:\nDATE: 2024-01-02\nauthor: x\n---\nT')).toEqual({
    publishedAt: '2024-01-02',
    text: 'T',
  })
})

test('a reader is found by the ending, whatever its case', () => {
  expect(findReader('a/B.TXT')?.name).toBe('plain text')
  expect(findReader('a/b.Markdown')?.name).toBe('Markdown')
  expect(findReader('a/LICENSE')?.name).toBe('plain text')
  expect(findReader('a/b.pdf')).toBeUndefined()
  expect(READABLE_ENDINGS).toEqual(['.markdown', '.md', '.text', '.txt'])
})

test('text without a name is Markdown when it has front matter', () => {
  expect(recogniseReader(ARTICLE).name).toBe('Markdown')
  expect(recogniseReader('Just text.').name).toBe('plain text')
})
