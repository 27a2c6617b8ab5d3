import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { deleteComment } from '@/lib/democracy/motions/comments/delete-comment'
import { hideComment } from '@/lib/democracy/motions/comments/hide-comment'
import { getComments } from '@/lib/democracy/motions/comments/read-comments'
import { takesComments } from '@/lib/democracy/motions/comments/takes-comments'
import { writeComment } from '@/lib/democracy/motions/comments/write-comment'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { listVersions } from '@/lib/democracy/motions/read-versions'
import { rewriteMotion } from '@/lib/democracy/motions/rewrite-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember } from '@/tests/support/people'
import { aMovedMotion, aSecondedMotion, closes, opening, theOfficers } from './electorate'

let asker: PersonActor
beforeAll(async () => {
  freezeClock(opening)
  asker = await aMember({ name: 'Asa Asker' })
})

async function threadsOf(number: number, viewer = asker) {
  return (await getComments(viewer, (await getMotion(viewer, number))!)).threads
}

async function mailsAbout(message: string, { personId }: PersonActor) {
  const all = await database().select().from(outgoingMails)
  return all.filter((mail) => mail.message === message && mail.personId === personId).length
}

test('a question is asked once, its mover hears of it and answers, and an answer is not answered', async () => {
  const { mover } = await theOfficers()
  const number = await aMovedMotion()
  const before = await mailsAbout('comment-written', mover)
  const form = { id: newId(), number, text: 'Who pays?' }
  await Promise.all([writeComment(asker, form), writeComment(asker, form)])
  expect(await mailsAbout('comment-written', mover)).toBe(before + 1)
  const [question] = await threadsOf(number)
  await writeComment(mover, { number, answerTo: question!.id, text: 'We do.' })
  expect(await mailsAbout('comment-written', asker)).toBe(1)
  const [asked, ...others] = await threadsOf(number)
  expect(others).toEqual([])
  expect(asked).toMatchObject({
    author: 'Asa Asker',
    text: 'Who pays?',
    answers: [{ text: 'We do.', ofMover: true }],
  })
  await expect(
    writeComment(asker, { number, answerTo: asked!.answers[0]!.id, text: 'Who is we?' }),
  ).rejects.toMatchObject({ code: 'bad-request' })
})

test('its author deletes it, an officer without a side hides it with a reason, and nobody else does either', async () => {
  const { secretary, mover } = await theOfficers()
  const number = await aMovedMotion()
  await writeComment(asker, { number, text: 'First' })
  await writeComment(asker, { number, text: 'Second' })
  const [first, second] = await threadsOf(number)
  await expect(deleteComment(mover, { number, comment: first!.id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const hide = { number, comment: first!.id, reason: 'It names somebody' }
  await expect(hideComment(mover, hide)).rejects.toMatchObject({ code: 'not-allowed' })
  await hideComment(secretary, hide)
  await deleteComment(asker, { number, comment: second!.id })
  const [hidden, ...rest] = await threadsOf(number, mover)
  expect(rest).toEqual([])
  expect(hidden).toMatchObject({ text: undefined, hidden: 'It names somebody' })
  expect(await mailsAbout('comment-hidden', asker)).toBe(1)
})

test('of somebody who was erased neither words nor name are left', async () => {
  const { mover } = await theOfficers()
  const number = await aMovedMotion()
  const leaver = await aMember({ name: 'Lee Leaver' })
  await writeComment(leaver, { number, text: 'A word of mine' })
  const [comment] = await threadsOf(number)
  await writeComment(mover, { number, answerTo: comment!.id, text: 'Thank you' })
  await verb('retention.run', (work) => erasePerson(work, leaver.personId))(system('daily'), {})
  expect((await threadsOf(number))[0]).toMatchObject({ author: '', text: undefined })
})

test.each([
  ['moved', undefined, true],
  ['seconded', undefined, true],
  ['voting', 1, true],
  ['voting', 0, false],
  ['decided', -9, false],
  ['withdrawn', undefined, false],
] as const)('a motion that is %s, its vote opening in %s days: open is %s', (state, days, open) => {
  const opens = days === undefined ? undefined : addDays(opening, days)
  expect(takesComments(state, opens, opening)).toBe(open)
})

test('nobody writes under the id of somebody else’s comment', async () => {
  const { mover } = await theOfficers()
  const number = await aMovedMotion()
  const form = { id: newId(), number, text: 'Mine' }
  await writeComment(asker, form)
  await expect(writeComment(mover, { ...form, text: 'Theirs' })).rejects.toMatchObject({
    code: 'bad-request',
  })
  expect(await threadsOf(number)).toMatchObject([{ author: 'Asa Asker', text: 'Mine' }])
})

test('once the vote is open nobody writes any more', async () => {
  const { secretary } = await theOfficers()
  const number = await aSecondedMotion()
  await callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
  await expect(writeComment(asker, { number, text: 'Too late' })).rejects.toMatchObject({
    code: 'comment.closed',
  })
})

test('the mover changes the words until somebody has seconded or amended them, and members see what changed', async () => {
  const { mover, seconder } = await theOfficers()
  const aMotion = async () => (await moveMotion(mover, { title: 'T', text: 'We ask ten.' })).number
  const number = await aMotion()
  const rewrite = { number, version: 1, text: 'We ask twenty.' }
  await rewriteMotion(mover, rewrite)
  await rewriteMotion(mover, rewrite)
  await expect(rewriteMotion(mover, { ...rewrite, text: 'Other' })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  await expect(rewriteMotion(seconder, rewrite)).rejects.toMatchObject({ code: 'not-allowed' })
  const [newest, oldest] = await listVersions((await getMotion(asker, number))!)
  expect(oldest).toMatchObject({ number: 1, excerpts: undefined })
  expect(newest).toMatchObject({
    number: 2,
    excerpts: [
      [
        { is: 'same', words: 'We ask ' },
        { is: 'removed', words: 'ten' },
        { is: 'added', words: 'twenty' },
        { is: 'same', words: '.' },
      ],
    ],
  })
  const paragraphs = new Map([[0, 'We ask thirty.']])
  await moveAmendment(asker, { number, version: 2, paragraphs, added: '' })
  const again = { number, version: 2, text: 'We ask all.' }
  await expect(rewriteMotion(mover, again)).rejects.toMatchObject({ code: 'motion.words-amended' })
  const other = await aMotion()
  const both = await Promise.allSettled([
    rewriteMotion(mover, { number: other, version: 1, text: 'We ask nobody.' }),
    secondMotion(seconder, { number: other }),
  ])
  expect(both[1].status).toBe('fulfilled')
  await expect(
    rewriteMotion(mover, { number: other, version: 2, text: 'We ask all.' }),
  ).rejects.toMatchObject({ code: 'motion.words-seconded' })
})

test('nobody seconds words that they have not read, and whoever is no longer a member changes none', async () => {
  const { mover, seconder } = await theOfficers()
  const number = await aMovedMotion()
  await rewriteMotion(mover, { number, version: 1, text: 'We resolve the contrary.' })
  await expect(secondMotion(seconder, { number, version: 1 })).rejects.toMatchObject({
    code: 'motion.words-changed',
  })
  const expelled = { ...mover, member: { ...mover.member!, standing: 'expelled', mayVote: false } }
  await expect(
    rewriteMotion(expelled as PersonActor, { number, version: 2, text: 'Out of spite.' }),
  ).rejects.toMatchObject({ code: 'membership-not-current' })
  await secondMotion(seconder, { number, version: 2 })
})

test('who seconded a motion hears that it was withdrawn', async () => {
  const { mover, seconder } = await theOfficers()
  const number = await aSecondedMotion()
  await withdrawMotion(mover, { number })
  expect(await mailsAbout('motion-withdrawn', seconder)).toBe(1)
})
