import 'server-only'
import type { Transaction } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import type { Office } from '@/lib/organisation'
import type { Actor } from './actor'
import { newId } from './ids'

export type Subject = { kind: string; id: string }
export type Detail = Record<string, string | number | boolean | null>
export type AuditEntry = {
  action: string
  subject: Subject
  detail: Detail
  /** Who did it is nobody's business who reads the audit: that it happened is all it says. */
  unnamed?: true
}

const unnamed: Signature = { actorKind: 'system', actorId: null, actorRole: null }

function signature(actor: Actor, office: Office | undefined): Signature {
  switch (actor.kind) {
    case 'person':
      return { actorKind: 'person', actorId: actor.personId, actorRole: office ?? null }
    case 'referee':
      return { actorKind: 'referee', actorId: actor.referenceId, actorRole: null }
    case 'payer':
      return { actorKind: 'payer', actorId: actor.personId, actorRole: null }
    case 'founder':
      return { actorKind: 'founder', actorId: null, actorRole: null }
    case 'system':
      return { actorKind: 'system', actorId: null, actorRole: actor.job }
    case 'visitor':
      return { actorKind: 'visitor', actorId: null, actorRole: null }
  }
}

type Signature = Pick<typeof auditEntries.$inferInsert, 'actorKind' | 'actorId' | 'actorRole'>

/**
 * Writes what was recorded as the last thing of a transaction: the chain's lock is held only until the commit, and
 * nobody who holds it waits for another row.
 */
export async function writeAudit(
  tx: Transaction,
  actor: Actor,
  /** The office that let them do it. */
  office: Office | undefined,
  at: Date,
  requestId: string,
  entries: AuditEntry[],
) {
  if (entries.length === 0) return
  const by = signature(actor, office)
  await tx.insert(auditEntries).values(
    entries.map((entry) => ({
      id: newId(),
      at,
      ...(entry.unnamed ? unnamed : by),
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      detail: entry.detail,
      requestId,
    })),
  )
}
