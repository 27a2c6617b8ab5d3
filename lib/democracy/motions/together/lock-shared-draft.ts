import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import type { DraftedBoxes } from '../../drafts/draft-boxes'

/** A draft of two, held, so that of both who save at once the second sees what the first has written. */
export async function findSharedDraft(tx: Transaction, id: string) {
  const [draft] = await tx.select().from(sharedDrafts).where(eq(sharedDrafts.id, id)).for('update')
  return draft && { ...draft, boxes: unseal<DraftedBoxes>(draft.boxesSealed) }
}

/** The same with whom it is between. */
export async function lockSharedDraft(work: Work, { id }: { id: string }) {
  const draft = await findSharedDraft(work.tx, id)
  return draft && { draft, personId: draft.moverId, parties: bothOf(draft) }
}

export function bothOf({ moverId, writerId }: { moverId: string; writerId: string | null }) {
  return writerId ? [moverId, writerId] : [moverId]
}
