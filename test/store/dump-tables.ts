import { openDatabase } from '../../src/store/embedded/engine'

/**
 * Every row of every table of a store's file as text, without row numbers and the time of taking in, after SQLite's own
 * checks of the file, its foreign keys and its full-text indexes.
 */
export function dumpTables(path: string): string {
  const database = openDatabase(path, 5000)
  try {
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      .all() as { name: string }[]
    const plain = tables.map(({ name }) => name).filter((name) => !/_terms(_|$)/.test(name))
    return plain.map((table) => `${table}\n${dumpTable(database, table).join('\n')}`).join('\n')
  } finally {
    database.close()
  }
}

function dumpTable(database: ReturnType<typeof openDatabase>, table: string): string[] {
  const rows = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
  return rows.map(({ key: _key, ingested_at: _ingestedAt, ...row }) => JSON.stringify(row)).sort()
}
