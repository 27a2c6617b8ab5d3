import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { asOwner } from '@/tests/support/database'

/**
 * A function in the database that says of each table how many rows it holds and which transaction wrote the last of them.
 * It is asked thousands of times: PostgreSQL keeps its plan, and reads no row whole.
 */
export async function canTellWhatIsHeld() {
  const tables = await database().execute<{ schema: string; name: string }>(sql`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname in ('public', 'graphile_worker') and tablename <> 'rate_limits'`)
  const lines = tables.map(
    ({ schema, name }) => `
      select held || '${name} ' || count(*) || '/' || coalesce(max(xmin::text::bigint), 0) || E'\\n'
      into held from "${schema}"."${name}";`,
  )
  await asOwner((db) =>
    db.execute(
      sql.raw(`create function what_is_held() returns text language plpgsql as $$
      declare held text := ''; begin ${lines.join('')} return held; end $$`),
    ),
  )
}

/** A line a table. Tries to get in stay out, because they are counted whoever is refused. */
export async function whatIsHeld(): Promise<string> {
  const [row] = await database().execute<{ held: string }>(sql`select what_is_held() as held`)
  return row!.held
}

/** Without events of Stripe and their jobs, which come in when they will. */
export async function whatIsHeldByUs(): Promise<string> {
  return (await whatIsHeld()).replace(/^(stripe_events|_private_jobs) .*\n/gm, '')
}
