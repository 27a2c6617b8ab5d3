import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { beforeAll, inject } from 'vitest'
import { closeDatabase, type Database } from '@/db/client'

const databaseName = new URL(process.env.DATABASE_URL!).pathname.slice(1)

/** This worker's database as the role that owns its tables, which the site never has. */
export const ownerUrl = new URL(databaseName, inject('serverUrl')).href

/** What only the owner of the tables can do, or somebody who took over the whole server. */
export async function asOwner<Answer>(run: (db: Database) => Promise<Answer>) {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await run(drizzle(owner, { casing: 'snake_case' }))
  } finally {
    await owner.end()
  }
}

/** Replaces this worker's database by a new copy of the migrated template, or of another database. */
export async function freshDatabase(template = inject('template')) {
  await closeDatabase()
  await copy(template, databaseName)
}

/** Keeps a copy of this worker's database as it stands, for tests that all begin in the same world. Answers its name. */
export async function keepDatabase(): Promise<string> {
  await closeDatabase()
  const kept = `${databaseName}_kept`
  await copy(databaseName, kept)
  return kept
}

async function copy(from: string, to: string) {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  try {
    await server`drop database if exists ${server(to)} with (force)`
    await server`create database ${server(to)} template ${server(from)} strategy file_copy`
  } finally {
    await server.end()
  }
}

// Importing this file gives the test file a database of its own: env.DATABASE_URL leads to it.
beforeAll(() => freshDatabase())
