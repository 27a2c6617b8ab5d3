import { rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { env } from '@/lib/kernel/env'

/** How far the demo's invented story has been told in this database. */
export type Story = 'untold' | 'interrupted' | 'told'

/** Refuses a database that holds real people: the demo lets anybody in as anybody. */
export async function readStory(url: string): Promise<Story> {
  return withDatabase(url, async (sql) => {
    const [marked] = await sql`select to_regclass('demo.story') is not null as yes`
    if (marked!.yes) {
      const [told] = await sql`select from demo.story where told_at is not null`
      return told ? 'told' : 'interrupted'
    }
    const [people] = await sql`select to_regclass('public.people') is not null as yes`
    const [person] = people!.yes ? await sql`select from public.people limit 1` : []
    if (!person) return 'untold'
    throw new Error(
      'This database holds people who are not the demo’s. Choose another place for the demo: DATA_DIR=.data/demo npm run demo',
    )
  })
}

export async function beginStory(url: string) {
  await withDatabase(url, async (sql) => {
    await sql`create schema if not exists demo`
    await sql`create table if not exists demo.story (told_at timestamptz)`
  })
}

export async function endStory(url: string) {
  await withDatabase(url, (sql) => sql`insert into demo.story values (now())`)
}

/** Takes everything out of a demo's database, tables and all, and out of its Stripe. */
export async function eraseStory(url: string) {
  await withDatabase(url, async (sql) => {
    const schemas = await sql<{ name: string }[]>`
      select nspname as name from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema'`
    await sql.begin(async (tx) => {
      for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`
      await tx`create schema public`
    })
  })
  rmSync(join(env.DATA_DIR, 'stripe.json'), { force: true })
}

async function withDatabase<Answer>(url: string, ask: (sql: postgres.Sql) => Promise<Answer>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await ask(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
