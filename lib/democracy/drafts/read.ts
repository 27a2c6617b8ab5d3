import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { drafts } from '@/db/schema/democracy/drafts'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import type { DraftedBoxes, DraftKind } from './draft-boxes'

type Draft = { subject: string; boxes: DraftedBoxes; savedAt: Date }

/** The viewer's own drafts, the one saved last first. Nobody else reads them. */
export async function listDrafts(viewer: Actor, kind: DraftKind): Promise<Draft[]> {
  const rows = await database()
    .select()
    .from(drafts)
    .where(and(eq(drafts.personId, personOf(viewer)), eq(drafts.kind, kind)))
    .orderBy(desc(drafts.savedAt))
  return rows.map(({ subject, boxesSealed, savedAt }) => ({
    subject,
    boxes: unseal<DraftedBoxes>(boxesSealed),
    savedAt,
  }))
}

export async function getDraft(
  viewer: Actor,
  kind: DraftKind,
  subject: string,
): Promise<Draft | undefined> {
  return (await listDrafts(viewer, kind)).find((draft) => draft.subject === subject)
}
