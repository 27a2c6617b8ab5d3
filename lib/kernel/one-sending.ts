import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'

/**
 * Whoever sends the same form twice at once, pressing a button twice where there is no JavaScript, say: the second waits for the first and
 * then finds what it has sent. The form carries an id of its own.
 */
export async function oneSendingAtATime({ tx }: { tx: Transaction }, formId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sending/${formId}`}, 0))`)
}
