import { resolvePort, resolveStore } from '../../src/cli/settings'

const withEnvironment = (env: Record<string, string>) => ({ env })

test('the store is the flag, else CLAIMGRAPH_STORE, else the default; a bare path is a file', () => {
  const io = withEnvironment({ CLAIMGRAPH_STORE: 'file:env.db' })
  expect(resolveStore('file:flag.db', io)).toBe('file:flag.db')
  expect(resolveStore(undefined, io)).toBe('file:env.db')
  expect(resolveStore(undefined, withEnvironment({}))).toBe('file:data/claimgraph.db')
  expect(resolveStore(undefined, withEnvironment({ CLAIMGRAPH_STORE: ' ' }))).toBe('file:data/claimgraph.db')
  expect(resolveStore('news/graph.db', io)).toBe('file:news/graph.db')
  expect(resolveStore('C:\\news\\graph.db', io)).toBe('file:C:\\news\\graph.db')
  expect(resolveStore('memory:', io)).toBe('memory:')
  expect(resolveStore('neo4j+s://host:7687', io)).toBe('neo4j+s://host:7687')
})

test('the port is the flag, else PORT, else 4000', () => {
  expect(resolvePort('8080', withEnvironment({ PORT: '1' }))).toBe(8080)
  expect(resolvePort(undefined, withEnvironment({ PORT: '8081' }))).toBe(8081)
  expect(resolvePort(undefined, withEnvironment({ PORT: '' }))).toBe(4000)
  expect(resolvePort('0', withEnvironment({}))).toBe(0)
})

test.each(['65536', '-1', '80a', '', '4000.5', '0x10'])('%j is no port', (value) => {
  expect(() => resolvePort(value, withEnvironment({}))).toThrow('0 to 65535')
})
