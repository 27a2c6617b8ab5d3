import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { declineAction } from '@/lib/democracy/meetings/actions/decline-action'
import { dropAction } from '@/lib/democracy/meetings/actions/drop-action'
import { finishAction } from '@/lib/democracy/meetings/actions/finish-action'
import {
  listActionsToAskAfter,
  listOwnActions,
} from '@/lib/democracy/meetings/actions/list-actions'
import { remindOfActions } from '@/lib/democracy/meetings/actions/remind-of-actions'
import { takeActionOn } from '@/lib/democracy/meetings/actions/take-action-on'
import { writeAction } from '@/lib/democracy/meetings/actions/write-action'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import { approveMeetingMinutes } from '@/lib/democracy/meetings/minutes/approve-meeting-minutes'
import { getApprovedMinutes } from '@/lib/democracy/meetings/minutes/read-minutes'
import { writeMeetingMinutes } from '@/lib/democracy/meetings/minutes/write-meeting-minutes'
import { getMeeting, getMeetingAtDesk } from '@/lib/democracy/meetings/read'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { groups } from '@/lib/organisation'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting, aMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')
const due = '2027-03-29'

let secretary: PersonActor
let chairs: [PersonActor, PersonActor]
let member: PersonActor
let other: PersonActor
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chairs = [await anOfficer('co-chair'), await anOfficer('co-chair', { seat: 2 })]
  member = await aMember()
  other = await aMember()
  number = await aCalledMeeting(secretary, startsAt)
  freezeClock(startsAt)
})
afterEach(thawClock)

const write = async (given: Partial<Parameters<typeof writeAction>[1]> = {}) => {
  const id = newId()
  await writeAction(secretary, { id, number, what: 'Book the hall', due, ...given })
  return id
}
const shown = async (viewer: PersonActor, id: string) =>
  (await getMeeting(viewer, number))!.actions.find((action) => action.id === id)
const mails = async (kind: string) =>
  (await database().select().from(outgoingMails).where(eq(outgoingMails.message, kind))).map(
    ({ personId }) => personId,
  )

test('what somebody took on in a meeting stands on its page and on their own, until they say in a line what they did', async () => {
  freezeClock(addDays(startsAt, -1))
  await expect(write()).rejects.toEqual(refused('action.not-begun'))
  freezeClock(startsAt)
  await expect(write({ due: '2027-03-14' })).rejects.toEqual(refused('action.due-past'))
  await expect(write({ member: 999_999 })).rejects.toEqual(refused('meeting.no-such-member'))
  const id = await write({ member: member.member!.number })
  await writeAction(secretary, { id, number, what: 'Sent twice', due })
  expect(await mails('action-given')).toEqual([member.personId])
  expect(await shown(other, id)).toMatchObject({
    what: 'Book the hall',
    state: 'open',
    mayTakeOn: false,
    mayFinish: false,
    mayDecline: false,
    mayDrop: false,
  })
  expect(await listOwnActions(member)).toMatchObject([{ id, mayFinish: true }])
  expect(await listOwnActions(other)).toEqual([])
  await expect(finishAction(other, { actionId: id, words: 'Done' })).rejects.toEqual(
    refused('not-allowed'),
  )
  await finishAction(member, { actionId: id, words: 'It is ours on 4 June' })
  expect(await shown(other, id)).toMatchObject({ state: 'done', doneWords: 'It is ours on 4 June' })
  expect(await listOwnActions(member)).toEqual([])
  await expect(dropAction(secretary, { actionId: id, why: 'Too late' })).rejects.toEqual(
    refused('action.ended'),
  )
})

test('nobody does what they did not take on: given up, it waits for another, and the first of two has it', async () => {
  const id = await write({ member: member.member!.number })
  await expect(takeActionOn(other, { actionId: id })).rejects.toEqual(refused('action.taken'))
  await declineAction(member, { actionId: id })
  expect(await listActionsToAskAfter(secretary)).toMatchObject([{ id, nobodys: true }])
  expect(await shown(other, id)).toMatchObject({ owner: undefined, mayTakeOn: true })
  const taken = await Promise.allSettled(
    [other, chairs[0], member].map((one) => takeActionOn(one, { actionId: id })),
  )
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await listActionsToAskAfter(secretary)).toEqual([])
  expect(await listActionsToAskAfter(member)).toEqual([])
})

test('whoever the meeting was not for takes nothing on from it', async () => {
  const ofGroup = await aCalledMeeting(secretary, addDays(startsAt, 8), { group: groups[0]! })
  freezeClock(addDays(startsAt, 8))
  const id = newId()
  await expect(
    writeAction(secretary, {
      id,
      number: ofGroup,
      what: 'A list',
      due,
      member: member.member!.number,
    }),
  ).rejects.toEqual(refused('meeting.not-for-them'))
  await writeAction(secretary, { id, number: ofGroup, what: 'A list', due })
  await expect(takeActionOn(member, { actionId: id })).rejects.toEqual(refused('not-allowed'))
})

test('it is chased once before its day and once after, and nobody is who has left or has just taken it on', async () => {
  const id = await write({ member: member.member!.number })
  const gone = await write({ member: other.member!.number })
  const nobodys = await write({ what: 'Nobody’s' })
  await database()
    .update(members)
    .set({ resignedAt: addDays(startsAt, 1) })
    .where(eq(members.personId, other.personId))
  const remind = async (day: string) => {
    freezeClock(atWallTime(day, '09:00'))
    await remindOfActions(system('daily'), {})
    await remindOfActions(system('daily'), {})
    return (await mails('action-due')).length
  }
  expect(await remind('2027-03-25')).toBe(0)
  expect(await remind('2027-03-26')).toBe(1)
  const late = await write({ what: 'Late', member: chairs[0].member!.number, due: '2027-03-28' })
  expect(await remind('2027-03-29')).toBe(2)
  expect(await remind('2027-03-30')).toBe(3)
  await takeActionOn(chairs[1], { actionId: nobodys })
  expect(await remind('2027-04-30')).toBe(3)
  expect((await listActionsToAskAfter(secretary)).map((one) => [one.id, one.nobodys])).toEqual([
    [late, false],
    [id, false],
    [gone, true],
    [nobodys, false],
  ])
  await dropAction(secretary, { actionId: gone, why: 'The hall is closed' })
  expect(await shown(member, gone)).toMatchObject({
    state: 'dropped',
    whyDropped: 'The hall is closed',
  })
})

test('what is still to do is on the agenda of the next meeting of the same members, and under the minutes of this one', async () => {
  await openMeeting(chairs[0], { number })
  const open = await write({ member: member.member!.number })
  const done = await write({ what: 'Write to the council', member: member.member!.number })
  await closeMeeting(chairs[0], { number })
  await writeMeetingMinutes(secretary, { number, after: 0, text: 'What was said' })
  for (const chair of chairs) await approveMeetingMinutes(chair, { number, version: 1 })
  await expect(write()).rejects.toEqual(refused('meeting.minutes-approved'))
  freezeClock(addDays(startsAt, 2))
  await finishAction(member, { actionId: done, words: 'Sent' })
  const { number: ofGroup } = await draftMeeting(
    secretary,
    aMeeting(addDays(startsAt, 28), { group: groups[0]! }),
  )
  expect((await getMeetingAtDesk(secretary, ofGroup))!.agenda).toEqual([])
  const { number: next } = await draftMeeting(secretary, aMeeting(addDays(startsAt, 28)))
  expect((await getMeetingAtDesk(secretary, next))!.agenda).toMatchObject([
    { title: 'Actions from last time' },
  ])
  const { fromLastTime } = (await getMeeting(secretary, next))!
  expect(fromLastTime.map(({ id, state }) => [id, state])).toEqual([
    [open, 'open'],
    [done, 'done'],
  ])
  expect((await getApprovedMinutes(other, number))!.actions.map(({ id }) => id)).toEqual([
    open,
    done,
  ])
  expect(await database().$count(meetingActions)).toBe(2)
})
