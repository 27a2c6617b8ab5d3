import '@/tests/support/database'
import { desc, eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { drafts } from '@/db/schema/democracy/drafts'
import { motions, motionVersions } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { discardDraft } from '@/lib/democracy/drafts/discard-draft'
import { mostDrafts } from '@/lib/democracy/drafts/draft-boxes'
import { getDraft, listDrafts } from '@/lib/democracy/drafts/read'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { acceptedAsTyped, statementDraftForm } from '@/lib/democracy/elections/nominations/forms'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { saveStatementDraft } from '@/lib/democracy/elections/nominations/save-statement-draft'
import { motionDraftForm } from '@/lib/democracy/motions/forms'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { saveMotionDraft } from '@/lib/democracy/motions/save-motion-draft'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { monthsBefore } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { SavedMeanwhile, savedMark } from '@/lib/kernel/saved-meanwhile'
import { organisation } from '@/lib/organisation'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseOldDrafts } from '@/lib/records/retention/erase-old-drafts'
import { erasePerson } from '@/lib/records/retention/erase-person'
import {
  aCalledElection,
  accepted,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { aMember, anOfficer } from '@/tests/support/people'

afterAll(thawClock)

const refused = (code: string) => expect.objectContaining({ code })
const newDraft = () => ({ id: newId(), title: 'Warm words', text: 'We note' })
const boxes = { title: 'Warm words', text: 'We note' }

test('a motion is kept while it is written, sealed, for its writer alone, and no audit entry tells of it', async () => {
  const member = await aMember()
  const draft = newDraft()
  const before = await database().$count(auditEntries)
  await saveMotionDraft(member, draft)
  expect(await getDraft(member, 'motion', draft.id)).toMatchObject({ boxes })
  for (const other of [await aMember(), await anOfficer('membership-secretary'), visitor]) {
    expect(await getDraft(other, 'motion', draft.id)).toBeUndefined()
  }
  const [row] = await database().select().from(drafts).where(eq(drafts.personId, member.personId))
  expect(row!.boxesSealed).not.toContain('Warm')
  await discardDraft(member, { kind: 'motion', subject: draft.id })
  await discardDraft(member, { kind: 'motion', subject: draft.id })
  expect(await listDrafts(member, 'motion')).toEqual([])
  expect(await database().$count(auditEntries)).toBe(before)
})

test('what is half-written, empty here or too long there is kept as it is; nothing at all is not', () => {
  const long = 'word '.repeat(organisation.rules.motionWords + 100).trim()
  const half = { id: newId(), title: '', text: long }
  expect(motionDraftForm.parse(half)).toEqual(half)
  expect(motionDraftForm.safeParse({ ...half, text: ' ' }).success).toBe(false)
})

async function newestMotion() {
  const [motion] = await database()
    .select({ number: motions.number, id: motions.id, text: motionVersions.text })
    .from(motions)
    .innerJoin(motionVersions, eq(motionVersions.motionId, motions.id))
    .orderBy(desc(motions.number))
    .limit(1)
  return motion
}

test('moved, the draft is the motion, with the same id', async () => {
  const member = await aMember()
  const draft = newDraft()
  await saveMotionDraft(member, draft)
  const { number } = await moveMotion(member, {
    ...draft,
    text: 'We resolve',
    seen: savedMark(boxes),
  })
  expect(await listDrafts(member, 'motion')).toEqual([])
  expect(await newestMotion()).toEqual({ number, id: draft.id, text: 'We resolve' })
  // Sent twice it is one motion; from an old tab with other words, it is said that they came too late.
  expect(await moveMotion(member, { ...draft, text: 'We resolve' })).toEqual({
    number,
    writerEmailed: false,
  })
  await expect(moveMotion(member, draft)).rejects.toEqual(refused('motion.moved-already'))
  await expect(saveMotionDraft(member, draft)).rejects.toEqual(refused('motion.moved-already'))
  expect(await listDrafts(member, 'motion')).toEqual([])
})

test('an older tab neither saves over a newer draft nor moves what has been written anew, unasked', async () => {
  const member = await aMember()
  const draft = newDraft()
  await saveMotionDraft(member, { ...draft, seen: savedMark({}) })
  await saveMotionDraft(member, { ...draft, text: 'We note more', seen: savedMark(boxes) })
  const stale = { ...draft, text: 'We forget', seen: savedMark(boxes) }
  for (const act of [saveMotionDraft, moveMotion]) {
    const asked = await act(member, stale).catch((problem) => problem)
    expect(asked).toBeInstanceOf(SavedMeanwhile)
    expect(asked.saved).toEqual({ title: 'Warm words', text: 'We note more' })
  }
  expect((await getDraft(member, 'motion', draft.id))!.boxes.text).toBe('We note more')
  await moveMotion(member, { ...stale, seen: savedMark({ ...boxes, text: 'We note more' }) })
  expect(await newestMotion()).toMatchObject({ text: 'We forget' })
})

test('two tabs that save at once: one is kept, the other is asked', async () => {
  const member = await aMember()
  const draft = newDraft()
  const saves = ['here', 'there'].map((text) =>
    saveMotionDraft(member, { ...draft, text, seen: savedMark({}) }),
  )
  const asked = (await Promise.allSettled(saves)).filter((one) => one.status === 'rejected')
  expect(asked.map(({ reason }) => reason)).toEqual([expect.any(SavedMeanwhile)])
})

test(`nobody fills our shelves: ${mostDrafts} drafts each, not even more at once`, async () => {
  const member = await aMember()
  const many = Array.from({ length: mostDrafts + 3 }, () => saveMotionDraft(member, newDraft()))
  const outcomes = await Promise.allSettled(many)
  const refusals = outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason)
  expect(refusals).toEqual(Array(3).fill(refused('draft.too-many')))
  const [one] = await listDrafts(member, 'motion')
  await saveMotionDraft(member, { ...newDraft(), id: one!.subject, text: 'Changed' })
})

test('only who could move a motion keeps one', async () => {
  const member = await aMember()
  const lapsed: PersonActor = {
    ...member,
    member: { ...member.member!, standing: 'lapsed', mayVote: false },
  }
  await expect(saveMotionDraft(lapsed, newDraft())).rejects.toEqual(
    refused('membership-not-current'),
  )
  await expect(saveMotionDraft(visitor, newDraft())).rejects.toEqual(refused('sign-in-first'))
})

test('a statement is kept without agreeing to anything, and members read none of it', async () => {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  const draft = statementDraftForm.parse({
    nominationId: id,
    statement: 'I would count',
    'declare-women': 'count',
    consent: 'yes',
    wording: '2',
  })
  expect(draft.boxes).not.toHaveProperty('consent')
  expect(draft.boxes).not.toHaveProperty('wording')
  const opened = savedMark({})
  await saveStatementDraft(ada, { ...draft, seen: opened })
  expect(await getDraft(ada, 'statement', id)).toMatchObject({
    boxes: { statement: 'I would count', 'declare-women': 'count' },
  })
  await expect(saveStatementDraft(ben, draft)).rejects.toEqual(refused('not-allowed'))
  for (const reader of [ada, ben]) {
    expect(await getNomination(reader, slug, id)).toMatchObject({
      statement: null,
      declared: [],
      acceptedAt: null,
    })
  }
  const stale = { ...accepted(id), seen: opened }
  await expect(acceptNomination(ada, stale)).rejects.toBeInstanceOf(SavedMeanwhile)
  await acceptNomination(ada, { ...stale, seen: savedMark(draft.boxes) })
  expect(await listDrafts(ada, 'statement')).toEqual([])

  // A change of what members already read is a draft as well, and they read the old one until it is sent.
  const nomination = (await getNomination(ada, slug, id))!
  const seen = savedMark(acceptedAsTyped(nomination))
  await saveStatementDraft(ada, { nominationId: id, boxes: { statement: 'Better' }, seen })
  expect(await getNomination(ben, slug, id)).toMatchObject({ statement: 'I can count.' })
  thawClock()
})

test('drafts are in "Your data", and gone with their writer', async () => {
  const member = await aMember()
  await saveMotionDraft(member, newDraft())
  const data = JSON.stringify(await getOwnData(member, member))
  expect(data).toContain('Drafts you saved')
  expect(data).toContain('We note')
  await verb('retention.run', (work) => erasePerson(work, member.personId))(system('daily'), {})
  expect(await listDrafts(member, 'motion')).toEqual([])
})

test('a draft is forgotten when nobody has saved it for as long as we say', async () => {
  const member = await aMember()
  const [old, recent] = [newDraft(), newDraft()]
  await saveMotionDraft(member, old)
  await saveMotionDraft(member, recent)
  const limit = monthsBefore(now(), organisation.retention.draftMonths)
  const savedAt = (at: number, { id }: { id: string }) =>
    database()
      .update(drafts)
      .set({ savedAt: new Date(at) })
      .where(eq(drafts.subject, id))
  await savedAt(limit.getTime() - 60_000, old)
  await savedAt(limit.getTime() + 60_000, recent)
  await eraseOldDrafts(system('daily'), {})
  expect((await listDrafts(member, 'motion')).map(({ subject }) => subject)).toEqual([recent.id])
})
