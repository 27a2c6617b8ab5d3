import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../db/embedded'
import { isAlive } from '../../db/embedded/run'
import { ensureTemplate } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address as the role that owns everything there and may create databases. */
    serverUrl: string
    /** The server's address as the role that the site connects as. */
    servingUrl: string
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
    ? { ownerUrl: given, url: await servingOn(given), stop: async () => {} }
    : await startEmbedded({ dataDir: '.data/test', fast: true })
  await dropDatabases(server.ownerUrl, (run) => run === process.pid || !isAlive(run))
  project.provide('serverUrl', server.ownerUrl)
  project.provide('servingUrl', server.url)
  project.provide('template', await ensureTemplate(server.ownerUrl, server.url))
  project.provide('run', process.pid)
  return async () => {
    await dropDatabases(server.ownerUrl, (run) => run === process.pid)
    await server.stop()
  }
}

/** A role as the site has one, on a server that is not ours. */
async function servingOn(url: string): Promise<string> {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  const [found] = await server`select from pg_roles where rolname = 'mandate_site'`
  if (!found) await server`create role mandate_site`
  await server`alter role mandate_site login password 'for tests only'`
  await server.end()
  return Object.assign(new URL(url), { username: 'mandate_site', password: 'for tests only' }).href
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
