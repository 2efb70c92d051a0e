import type { Store } from '../../src/store'

/** The store, with a look at every call of it: `onCall` gets the name of the method, and may answer in its place. */
export function watchStore(
  store: Store,
  onCall: (method: string, args: readonly unknown[]) => Promise<unknown> | undefined,
): Store {
  return new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => onCall(String(key), args) ?? value.apply(target, args)
    },
  })
}
