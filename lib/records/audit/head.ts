import 'server-only'
import { desc } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

/** The last entry of the audit log. Whoever notes its number and fingerprint can prove later that nothing before it was changed. */
export type AuditHead = { position: number; hash: string; at: Date }

/** For anybody who is a member: it says how many entries there are and nothing of what is in them. */
export async function getAuditHead(viewer: Actor): Promise<AuditHead | undefined> {
  return can(viewer, 'audit.head') ? headIn(database()) : undefined
}

export async function headIn(db: Pick<Transaction, 'select'>): Promise<AuditHead | undefined> {
  const [head] = await db
    .select({ position: auditEntries.position, hash: auditEntries.hash, at: auditEntries.at })
    .from(auditEntries)
    .orderBy(desc(auditEntries.position))
    .limit(1)
  return head
}
