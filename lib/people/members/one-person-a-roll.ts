import 'server-only'
import { sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

/**
 * Rolls are written and records are merged one after the other: a roll that is written while a merge is under way would hold one
 * person twice, and two votes are the one thing that no undo takes back. Many rolls may be written at once.
 */
export async function whileNobodyMerges(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_advisory_xact_lock_shared(hashtext('rolls-and-merges'))`)
}

export async function whileNoRollIsWritten(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('rolls-and-merges'))`)
}
