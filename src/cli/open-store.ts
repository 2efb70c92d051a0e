import { openStore, type Store } from '../store'
import type { Io } from './io'
import { resolveStore } from './settings'

/** Opens the store of the flag or the environment, with the environment's user, password and database of Neo4j. */
export function openNamedStore(flag: string | undefined, io: Pick<Io, 'env'>): Promise<Store> {
  const { env } = io
  return openStore(resolveStore(flag, io), {
    neo4j: {
      ...(env.NEO4J_USERNAME && { username: env.NEO4J_USERNAME }),
      ...(env.NEO4J_PASSWORD && { password: env.NEO4J_PASSWORD }),
      ...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE }),
    },
  })
}
