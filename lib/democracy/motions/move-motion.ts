import 'server-only'
import { and, eq } from 'drizzle-orm'
import { motions, motionVersions } from '@/db/schema/democracy/motions'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { members } from '@/db/schema/people/people'
import { draftMoved } from '@/emails/democracy/draft-moved'
import type { PersonActor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { wasPosted } from '@/lib/kernel/outbox'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { addresseeOf } from '@/lib/people/members/addressee'
import { nameOfRecord, readNameOfRecord } from '@/lib/people/members/name-of-record'
import { finishDraft } from '../drafts/keep-draft'
import { fixVersion } from './fix-version'
import { findSharedDraft } from './together/lock-shared-draft'

/** `id` comes with the form: the same form sent twice is one motion. `seen` is the draft it was opened with. */
export type NewMotion = { id?: string; title: string; text: string; seen?: string }

/** Its number; and whether we email somebody who wrote it with the mover. */
type Moved = { number: number; writerEmailed?: boolean }

export const moveMotion = verb('motion.move', async (work, input: NewMotion): Promise<Moved> => {
  const mover = work.person
  const id = input.id ?? newId()
  const before = await movedBefore(work, mover, { ...input, id })
  if (before) return before
  const { title, text, seen } = input
  const boxes = { title, text }
  const shared = await findSharedDraft(work.tx, id)
  if (shared) await finishSharedDraft(work, shared, { boxes, seen })
  else await finishDraft(work, { kind: 'motion', subject: id, boxes, seen })
  const [motion] = await work.tx
    .insert(motions)
    .values({
      id,
      title,
      moverId: mover.personId,
      moverName: nameOfRecord(mover.personId),
      movedAt: work.now,
    })
    .returning({ number: motions.number })
  await fixVersion(work, id, 1, text)
  work.record('motion.moved', { kind: 'motion', id }, { number: motion!.number })
  if (!shared?.writerId) return motion!
  const writerEmailed = await emailWriter(work, shared.writerId, { id, title, ...motion! })
  return { ...motion!, writerEmailed }
})

// A member's proposals wait for one another, so that a second sending finds the first and no number is left out.
async function movedBefore(work: Work, mover: PersonActor, form: { id: string } & NewMotion) {
  await work.tx
    .select({ held: members.personId })
    .from(members)
    .where(eq(members.personId, mover.personId))
    .for('update')
  const [motion] = await work.tx
    .select({
      number: motions.number,
      moverId: motions.moverId,
      title: motions.title,
      text: motionVersions.text,
    })
    .from(motions)
    .innerJoin(
      motionVersions,
      and(eq(motionVersions.motionId, motions.id), eq(motionVersions.number, 1)),
    )
    .where(eq(motions.id, form.id))
  if (motion && motion.moverId !== mover.personId) throw new Refusal('bad-request')
  // Sent back to the form and written differently, it would be lost without a word.
  if (motion && (motion.title !== form.title || motion.text !== form.text)) {
    throw new Refusal('motion.moved-already')
  }
  if (!motion) return undefined
  // The first sending left it in the tray: the second is answered as the first was.
  return { number: motion.number, writerEmailed: await wasPosted(work.tx, draftMoved, form.id) }
}

type Shared = NonNullable<Awaited<ReturnType<typeof findSharedDraft>>>

/** What two have written is moved by its mover, and not over the head of the other who has saved meanwhile. */
async function finishSharedDraft(
  work: Work,
  shared: Shared,
  { boxes, seen }: { boxes: { title: string; text: string }; seen?: string },
) {
  if (shared.moverId !== work.person.personId) throw new Refusal('bad-request')
  assertNotSavedMeanwhile(seen, shared.boxes, boxes)
  await work.tx.delete(sharedDrafts).where(eq(sharedDrafts.id, shared.id))
}

async function emailWriter(
  work: Work,
  writerId: string,
  { id, number, title }: { id: string; number: number; title: string },
) {
  const writer = await addresseeOf(work.tx, writerId)
  if (!writer) return false
  const memberName = await readNameOfRecord(work.tx, work.person.personId)
  const link = siteUrl(`/motions/${number}`)
  const props = { name: writer.name, memberName, number, title, link }
  await work.email(draftMoved, { to: writer, key: id, props })
  return true
}
