import 'server-only'
import { and, count, eq, ne } from 'drizzle-orm'
import { drafts } from '@/db/schema/democracy/drafts'
import { people } from '@/db/schema/people/people'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile, type Boxes } from '@/lib/kernel/saved-meanwhile'
import { type DraftedBoxes, type DraftKind, mostDrafts } from './draft-boxes'

type Which = { kind: DraftKind; subject: string }
type Writing = Which & {
  boxes: DraftedBoxes
  /** What was saved when the form was opened. */
  seen?: string
  /** What the form is filled with where there is no draft: what was sent before. */
  otherwise?: Boxes
}

function mine(work: Work, { kind, subject }: Which) {
  return and(
    eq(drafts.personId, work.person.personId),
    eq(drafts.kind, kind),
    eq(drafts.subject, subject),
  )
}

/** The drafts of one person take turns, so that of two tabs the second sees what the first has saved. */
async function lockDraft(work: Work, which: Which): Promise<DraftedBoxes | undefined> {
  const { personId } = work.person
  await work.tx
    .select({ held: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for('no key update')
  const [draft] = await work.tx.select().from(drafts).where(mine(work, which))
  return draft && unseal<DraftedBoxes>(draft.boxesSealed)
}

/** Keeps what somebody has written so far. The audit log says nothing of it: nothing has happened yet. */
export async function keepDraft(work: Work, writing: Writing) {
  const { kind, subject, boxes, seen, otherwise = {} } = writing
  const { personId } = work.person
  const before = await lockDraft(work, writing)
  assertNotSavedMeanwhile(seen, before ?? otherwise, boxes)
  const [others] = await work.tx
    .select({ count: count() })
    .from(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.kind, kind), ne(drafts.subject, subject)))
  if (others!.count >= mostDrafts) throw new Refusal('draft.too-many')
  const saved = { boxesSealed: seal(boxes), savedAt: work.now }
  await work.tx
    .insert(drafts)
    .values({ personId, kind, subject, ...saved })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.kind, drafts.subject], set: saved })
}

/** It is sent: the draft has become what it was for, unless a newer one was saved after the form was opened. */
export async function finishDraft(work: Work, writing: Writing) {
  const { boxes, seen, otherwise = {} } = writing
  const before = await lockDraft(work, writing)
  assertNotSavedMeanwhile(seen, before ?? otherwise, boxes)
  if (before) await work.tx.delete(drafts).where(mine(work, writing))
}
