import postgres from 'postgres'
import { beforeAll, inject } from 'vitest'

const databaseName = new URL(process.env.DATABASE_URL!).pathname.slice(1)

/** Replaces this worker's database by a new copy of the migrated template. */
export async function freshDatabase() {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  try {
    await server`drop database if exists ${server(databaseName)} with (force)`
    await server`create database ${server(databaseName)}
      template ${server(inject('template'))} strategy file_copy`
  } finally {
    await server.end()
  }
}

// Importing this file gives the test file a database of its own: env.DATABASE_URL leads to it.
beforeAll(freshDatabase)
