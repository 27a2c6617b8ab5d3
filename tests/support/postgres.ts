import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../db/embedded'
import { isAlive } from '../../db/embedded/run'
import { ensureTemplate } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address, with the right to create databases. */
    serverUrl: string
    /** The migrated, empty database that every test database is copied from. */
    template: string
    /** Tells the databases of this run from those of another run on the same server. */
    run: number
  }
}

/** One PostgreSQL for the whole run: TEST_DATABASE_URL, or our own under .data/test. */
export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given
    ? { url: given, stop: async () => {} }
    : await startEmbedded({ dataDir: '.data/test', fast: true })
  await dropDatabases(server.url, (run) => run === process.pid || !isAlive(run))
  project.provide('serverUrl', server.url)
  project.provide('template', await ensureTemplate(server.url))
  project.provide('run', process.pid)
  return async () => {
    await dropDatabases(server.url, (run) => run === process.pid)
    await server.stop()
  }
}

async function dropDatabases(url: string, ofRun: (run: number) => boolean) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  const databases = await server<{ name: string; run: string }[]>`
    select datname as name, substring(datname from '^mandate_(\d+)_') as run
    from pg_database where datname ~ '^mandate_\d+_'`
  for (const { name, run } of databases) {
    if (ofRun(Number(run))) await server`drop database if exists ${server(name)} with (force)`
  }
  await server.end()
}
