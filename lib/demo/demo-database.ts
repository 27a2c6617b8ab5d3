import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { isDemo } from '@/lib/kernel/env'

/**
 * Whether the demo's doors may open: it was asked for, and this is a database that the demo itself has made. Its mark is a
 * table that only the owner can make, and only does while nobody is in the database: a real organisation can never get it.
 */
export async function isDemoOpen(): Promise<boolean> {
  if (!isDemo()) return false
  const [mark] = await database().execute<{ made: boolean }>(sql`
    select exists (
      select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'demo' and relname = 'story' and not pg_has_role(current_user, nspowner, 'MEMBER')
    ) as made`)
  return mark!.made
}
