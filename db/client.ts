import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/kernel/env'
import { asPreparedQuestions } from './prepared-questions'
import './strip-values-from-errors'

/** The one pool of connections of this process, opened at the first query. */
export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

type Pool = { url: string; sql: postgres.Sql; db: Database }

// Next bundles a module more than once and reloads it in development; the pool must still be one.
const home = globalThis as typeof globalThis & { mandatePool?: Pool }

function pool(): Pool {
  const url = env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start through npm run dev, demo or start')
  if (home.mandatePool?.url !== url) {
    const sql = postgres(url, {
      max: 10,
      onnotice: () => {},
      connect_timeout: 5,
      // Where a `begin` is the last that its limit lets wait on a busy connection (100, unless told), postgres.js keeps no connection for it:
      // the transaction stays open, and whatever is asked there next happens within it (porsager/postgres#1189).
      ...{ max_pipeline: Number.MAX_SAFE_INTEGER },
    })
    home.mandatePool = { url, sql, db: drizzle(asPreparedQuestions(sql), { casing: 'snake_case' }) }
  }
  return home.mandatePool!
}

export function database(): Database {
  return pool().db
}

/** Hears what is said on a channel of the database, on a connection of its own. After that was lost, `again` says that it is back. */
export async function listenTo(
  channel: string,
  hear: (said: string) => void,
  again: () => void,
): Promise<void> {
  let first = true
  await pool().sql.listen(channel, hear, () => {
    if (!first) again()
    first = false
  })
}

type Prepared<Values, Answer> = { execute(values: Values): Promise<Answer> }

/** A question that comes with every page or every voter: its SQL is made once for the pool, with placeholders for what differs. */
export function askedOften<Values extends Record<string, unknown>, Answer>(
  prepare: (db: Database) => Prepared<Values, Answer>,
): (values: Values) => Promise<Answer> {
  let made: { db: Database; question: Prepared<Values, Answer> } | undefined
  return (values) => {
    const db = database()
    if (made?.db !== db) made = { db, question: prepare(db) }
    return made.question.execute(values)
  }
}

/** What never changes once it is there, and is asked for by hundreds within minutes: read once for the pool. */
export function askedOnce<Found extends object>(
  read: (key: string) => Promise<Found | undefined>,
): (key: string) => Promise<Found | undefined> {
  let made: { db: Database; known: Map<string, Found> } | undefined
  return async (key) => {
    const db = database()
    if (made?.db !== db) made = { db, known: new Map() }
    const { known } = made
    const found = known.get(key) ?? (await read(key))
    if (found) known.set(key, found)
    return found
  }
}

export async function closeDatabase() {
  const sql = home.mandatePool?.sql
  home.mandatePool = undefined
  await sql?.end({ timeout: 5 })
}
