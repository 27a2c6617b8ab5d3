import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'

type Asked = {
  table: PgTable
  where?: SQL
  answer: (any: boolean) => void
  fail: (error: unknown) => void
}

let asked: Asked[] = []

/**
 * Whether a table has a row of some kind. Officers are shown twenty kinds of things that can wait for them, and on most days most kinds
 * have none: so this is one question for all who ask in the same moment, and only what there is, is then read with names and rights.
 * It asks nobody who they are: what is read afterwards does.
 */
export function isThereAny(table: PgTable, where?: SQL): Promise<boolean> {
  return new Promise((answer, fail) => {
    if (asked.length === 0) setImmediate(askAll)
    asked.push({ table, where, answer, fail })
  })
}

async function askAll() {
  const now = asked
  asked = []
  const kinds = now.map(
    ({ table, where }) => sql`exists (select from ${table} where ${where ?? sql`true`})`,
  )
  try {
    const [row] = await database().execute<{ kinds: boolean[] }>(
      sql`select array[${sql.join(kinds, sql`, `)}] as kinds`,
    )
    for (const [place, { answer }] of now.entries()) answer(row!.kinds[place]!)
  } catch (error) {
    for (const { fail } of now) fail(error)
  }
}
