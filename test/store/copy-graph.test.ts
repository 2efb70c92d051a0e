import { type CopyProgress, copyGraph, openStore } from '../../src/store'
import { makeContributions } from '../fixtures/synthetic-graph'
import { readGraph } from './read-all'

const ARTICLES = [...makeContributions({ documents: 120, claimsPerDocument: 4, entities: 30, seed: 4 })]

test('a copy has the whole graph, with when each article was taken in', async () => {
  const source = await openStore('memory:')
  const target = await openStore('memory:')
  await source.write(ARTICLES)
  const told: CopyProgress[] = []
  const onProgress = (progress: CopyProgress) => void told.push(progress)
  const whole = { copied: 120, present: 0, total: 120 }
  expect(await copyGraph(source, target, { onProgress })).toEqual(whole)
  expect(told).toEqual([{ copied: 50, present: 0, total: 120 }, { copied: 100, present: 0, total: 120 }, whole])
  expect(await readGraph(target)).toEqual(await readGraph(source))
  expect(await target.readContributions(null, 1000)).toEqual(await source.readContributions(null, 1000))
})

test('a copy that was stopped goes on where it was; what is there otherwise is written anew, the rest stays', async () => {
  const source = await openStore('memory:')
  const target = await openStore('memory:')
  await source.write(ARTICLES.slice(0, 119))
  await target.write([ARTICLES[119]!, { ...ARTICLES[3]!, ingestedAt: '2020-01-01T00:00:00.000Z' }])
  const controller = new AbortController()
  const stopped = await copyGraph(source, target, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  expect(stopped).toEqual({ copied: 50, present: 0, total: 119 })
  expect(await copyGraph(source, target)).toEqual({ copied: 69, present: 50, total: 119 })
  await source.write([ARTICLES[119]!])
  expect(await target.readContributions(null, 1000)).toEqual(await source.readContributions(null, 1000))
})
