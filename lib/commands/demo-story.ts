import { rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { env } from '@/lib/kernel/env'

/** How far the demo's invented story has been told in this database. */
export type Story = 'untold' | 'interrupted' | 'told'

/** Refuses a database that holds real people: the demo lets anybody in as anybody. */
export async function readStory(url: string): Promise<Story> {
  return withDatabase(url, async (sql) => {
    if (await isMarked(sql)) {
      const [told] = await sql`select from demo.story where told_at is not null`
      return told ? 'told' : 'interrupted'
    }
    await assertNobodyThere(sql)
    return 'untold'
  })
}

/** Marks the database as the demo's own, which only its owner can do, and only while nobody is in it. */
export async function beginStory(url: string) {
  await withDatabase(url, async (sql) => {
    if (!(await isMarked(sql))) await assertNobodyThere(sql)
    await sql`create schema if not exists demo`
    await sql`create table if not exists demo.story (told_at timestamptz)`
  })
}

/** For whatever else would start with DEMO=1: its doors stay shut anyway, and whoever asked for them is told why. */
export async function assertMadeByDemo(url: string) {
  if (await withDatabase(url, isMarked)) return
  throw new Error(
    'DEMO=1 lets anyone in as anyone, and this database was not made by the demo. Take DEMO out of the environment to serve it, or start a demonstration of its own: DATA_DIR=.data/demo npm run demo',
  )
}

/** A real organisation does not begin where anybody could be anybody. */
export async function assertNotMadeByDemo(url: string) {
  if (!(await withDatabase(url, isMarked))) return
  throw new Error(
    'This database was made by the demo, where anyone can be anyone. Choose another database, or another DATA_DIR.',
  )
}

async function isMarked(sql: postgres.Sql): Promise<boolean> {
  const [mark] = await sql<{ made: boolean }[]>`
    select exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'demo' and relname = 'story') as made`
  return mark!.made
}

async function assertNobodyThere(sql: postgres.Sql) {
  const [people] = await sql`select to_regclass('public.people') is not null as yes`
  const [person] = people!.yes ? await sql`select from public.people limit 1` : []
  if (!person) return
  throw new Error(
    'This database holds people who are not the demo’s. Choose another place for the demo: DATA_DIR=.data/demo npm run demo',
  )
}

/**
 * A story that breaks off is told again from the start, so its commits need not wait for the disk one by one. It counts for
 * connections that are opened from then on, and only the owner of the database can say it.
 */
export async function waitForDisk(url: string, wait: boolean) {
  await withDatabase(url, async (sql) => {
    const [row] = await sql<{ name: string }[]>`select current_database() as name`
    const change = wait ? sql`reset synchronous_commit` : sql`set synchronous_commit = off`
    await sql`alter database ${sql(row!.name)} ${change}`
    if (wait) await sql`checkpoint`
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
