import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { decideLateMotion } from '@/lib/democracy/meetings/late-motions/decide-late-motion'
import { decideLateForm, putLateForm } from '@/lib/democracy/meetings/late-motions/forms'
import { putLateMotion } from '@/lib/democracy/meetings/late-motions/put-late-motion'
import {
  getLateness,
  listLateMotions,
} from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { aCalledMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const starts = atWallTime('2027-03-20', '19:00')
let secretary: PersonActor
let mover: PersonActor
let seconder: PersonActor
let meeting: number

beforeAll(async () => {
  freezeClock(addDays(starts, -30))
  secretary = await anOfficer('secretary')
  mover = await aMember({ name: 'Mo Mover' })
  seconder = await aMember()
})
beforeEach(async () => {
  freezeClock(addDays(starts, -30))
  meeting = await aCalledMeeting(secretary, starts)
})

async function aMotion(daysBefore: number, by = mover) {
  freezeClock(addDays(starts, -daysBefore))
  const { number } = await moveMotion(by, { title: 'The strike', text: 'We stand with them.' })
  await secondMotion(seconder, { number })
  return number
}

const putting = (number: number) => ({
  number,
  meeting,
  kind: 'emergency' as const,
  reasons: 'It began yesterday.',
})

async function open() {
  freezeClock(starts)
  await database().update(meetings).set({ startsAt: starts }).where(eq(meetings.number, meeting))
  await openMeeting(secretary, { number: meeting })
}

test('a late motion is on the agenda when the meeting has admitted it, and not before', async () => {
  const number = await aMotion(1)
  await expect(
    addAgendaItem(secretary, anItem({ number: meeting, motion: number })),
  ).rejects.toMatchObject({ code: 'meeting.motion-too-late' })
  expect((await getLateness(mover, number))!.choices).toMatchObject([{ number: meeting }])
  expect((await getLateness(seconder, number))!.choices).toEqual([])
  await putLateMotion(mover, putting(number))
  const decision = { meeting, number, admitted: true, lateFor: 20, lateAgainst: 3 }
  await expect(decideLateMotion(secretary, decision)).rejects.toMatchObject({
    code: 'meeting.not-open',
  })
  await open()
  await expect(decideLateMotion(mover, decision)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await listLateMotions(secretary, meeting)).toMatchObject([{ mayDecide: true }])
  const twice = await Promise.allSettled([
    decideLateMotion(secretary, decision),
    decideLateMotion(secretary, decision),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await listLateMotions(seconder, meeting)).toMatchObject([
    { admitted: true, hands: { for: 20, against: 3 }, mayDecide: false },
  ])
  expect((await getMeeting(mover, meeting))!.agenda.at(-1)).toMatchObject({ motion: number })
})

test('one that the meeting does not admit stays off it', async () => {
  const number = await aMotion(1)
  await putLateMotion(mover, putting(number))
  await open()
  await decideLateMotion(secretary, { meeting, number, admitted: false })
  expect((await getMeeting(mover, meeting))!.agenda).toHaveLength(2)
  expect(await listLateMotions(seconder, meeting)).toMatchObject([{ admitted: false }])
})

test('figures come both or not at all, and say the same as the word of the meeting', async () => {
  const number = await aMotion(1)
  await putLateMotion(mover, putting(number))
  await open()
  const tie = { meeting, number, admitted: true, lateFor: 8, lateAgainst: 8 }
  await expect(decideLateMotion(secretary, tie)).rejects.toMatchObject({
    code: 'late-motion.figures',
  })
  await expect(
    decideLateMotion(secretary, { ...tie, lateAgainst: undefined }),
  ).rejects.toMatchObject({ code: 'late-motion.both-figures' })
})

test('its mover alone puts it, once, and only where it came too late', async () => {
  const inTime = await aMotion(20)
  await expect(putLateMotion(mover, putting(inTime))).rejects.toMatchObject({
    code: 'late-motion.in-time',
  })
  const number = await aMotion(1)
  await expect(putLateMotion(seconder, putting(number))).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await putLateMotion(mover, putting(number))
  await expect(putLateMotion(mover, putting(number))).rejects.toMatchObject({
    code: 'late-motion.put-already',
  })
})

test('an officer decides nothing about a motion of their own, and nobody about one that was withdrawn', async () => {
  const own = await aMotion(1, secretary)
  await putLateMotion(secretary, putting(own))
  const gone = await aMotion(1)
  await putLateMotion(mover, putting(gone))
  await withdrawMotion(mover, { number: gone })
  await open()
  await expect(
    decideLateMotion(secretary, { meeting, number: own, admitted: true }),
  ).rejects.toMatchObject({ code: 'motion.took-sides' })
  await expect(
    decideLateMotion(secretary, { meeting, number: gone, admitted: true }),
  ).rejects.toMatchObject({ code: 'motion.withdrawn' })
})

test('what is typed is read, or said what is wrong with it', () => {
  const typed = { number: '4', meeting: '2', kind: 'late', reasons: 'We were ill.' }
  expect(putLateForm.parse(typed)).toMatchObject({ number: 4, meeting: 2 })
  expect(putLateForm.safeParse({ ...typed, meeting: '' }).success).toBe(false)
  const word = { meeting: '2', number: '4', admitted: 'yes', lateFor: '', lateAgainst: '' }
  expect(decideLateForm.parse(word)).toMatchObject({ lateFor: undefined, admitted: true })
  expect(decideLateForm.safeParse({ ...word, lateFor: 'many' }).success).toBe(false)
})

test('the meeting is held before the motion, as everywhere, so that no two wait for each other', async () => {
  const number = await aMotion(2)
  let put: Promise<unknown> | undefined
  await database().transaction(async (tx) => {
    await tx.select().from(meetings).where(eq(meetings.number, meeting)).for('update')
    put = putLateMotion(mover, putting(number))
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    const motion = tx.select().from(motions).where(eq(motions.number, number))
    expect(await motion.for('update', { noWait: true })).toHaveLength(1)
  })
  await put
  expect((await listLateMotions(mover, meeting)).map((late) => late.number)).toEqual([number])
})

async function waiting() {
  const [found] = await database().execute<{ n: number }>(sql`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  return found!.n
}
