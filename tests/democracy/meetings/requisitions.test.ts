import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { addNameToRequisition } from '@/lib/democracy/meetings/requisitions/add-name'
import { answerRequisition } from '@/lib/democracy/meetings/requisitions/answer-requisition'
import { chaseRequisitions } from '@/lib/democracy/meetings/requisitions/chase-requisitions'
import { eraseRequisitionNames } from '@/lib/democracy/meetings/requisitions/erase-requisition-names'
import { requisitionDateForm } from '@/lib/democracy/meetings/requisitions/forms'
import { openRequisition } from '@/lib/democracy/meetings/requisitions/open-requisition'
import {
  getRequisition,
  listOwnOverdueRequisitions,
  listRequisitions,
  listRequisitionsAtDesk,
} from '@/lib/democracy/meetings/requisitions/read-requisitions'
import {
  confirmRequisitionDate,
  proposeRequisitionDate,
  withdrawRequisitionDate,
} from '@/lib/democracy/meetings/requisitions/set-date'
import { withdrawName } from '@/lib/democracy/meetings/requisitions/withdraw-name'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { members as manyMembers } from '@/tests/democracy/motions/electorate'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const opened = atWallTime('2027-03-01', '10:00')
const { callDays, gatherDays } = organisation.rules.requisition

let secretary: PersonActor
let chair: PersonActor
let opener: PersonActor
let crowd: PersonActor[]
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(opened)
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  opener = await aMember()
  // Of forty with a vote it takes four.
  crowd = await manyMembers(37)
  ;({ number } = await openRequisition(opener, { id: newId(), business: 'The libraries' }))
})
afterEach(thawClock)

const seen = async (viewer: PersonActor) => (await getRequisition(viewer, number))!
const signs = (who: PersonActor) => addNameToRequisition(who, { number })
const told = async () => {
  const toCall = eq(outgoingMails.message, 'requisition-to-call')
  const toSecretary = eq(outgoingMails.personId, secretary.personId)
  return database().$count(outgoingMails, and(toCall, toSecretary))
}
const chase = async (at: Date) => {
  freezeClock(at)
  await chaseRequisitions(system('daily'), {})
  return told()
}
const eraseAt = async (at: Date) => {
  freezeClock(at)
  await eraseRequisitionNames(system('daily'), {})
}
async function reach() {
  for (const one of crowd.slice(0, 3)) await signs(one)
}

test('whoever calls for a meeting is the first name, and calls for no other meanwhile, however often they send it', async () => {
  expect(await seen(crowd[0]!)).toMatchObject({ needed: 4, names: 1, state: 'gathering' })
  const id = newId()
  const other = await aMember()
  const sent = await Promise.all(
    [1, 2].map(() => openRequisition(other, { id, business: 'Trains' })),
  )
  expect(sent[0]).toEqual(sent[1])
  await expect(openRequisition(other, { id: newId(), business: 'Buses' })).rejects.toEqual(
    refused('requisition.one-at-a-time'),
  )
  const twice = await Promise.allSettled(
    [1, 2].map(() => openRequisition(crowd[0]!, { id: newId(), business: 'Buses' })),
  )
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('one person is one name, and of many who sign at once the last that it takes reaches it, once', async () => {
  await Promise.all([signs(crowd[0]!), signs(crowd[0]!), signs(crowd[0]!)])
  expect((await seen(opener)).names).toBe(2)
  const rest = await Promise.allSettled(crowd.slice(1, 9).map(signs))
  expect(rest.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await seen(opener)).toMatchObject({ names: 4, signed: 4, state: 'to-call' })
  expect(await told()).toBe(1)
  const entries = eq(auditEntries.action, 'requisition.reached')
  expect(await database().select().from(auditEntries).where(entries)).toMatchObject([
    { actorId: null },
  ])
})

test('a name is taken off until there are enough, and never in the moment in which there are', async () => {
  for (const one of crowd.slice(0, 2)) await signs(one)
  const [off] = await Promise.allSettled([withdrawName(crowd[0]!, { number }), signs(crowd[2]!)])
  const now = await seen(opener)
  expect([now.names, now.state]).toEqual(
    off!.status === 'fulfilled' ? [3, 'gathering'] : [4, 'to-call'],
  )
  expect(await database().$count(requisitionNames)).toBe(now.names)
  if (now.state === 'gathering') await signs(crowd[3]!)
  await expect(withdrawName(opener, { number })).rejects.toEqual(refused('requisition.reached'))
})

test('whoever has left since calls for no meeting', async () => {
  await signs(crowd[0]!)
  await database()
    .update(members)
    .set({ resignedAt: opened })
    .where(eq(members.personId, crowd[0]!.personId))
  await signs(crowd[1]!)
  await signs(crowd[2]!)
  expect(await seen(opener)).toMatchObject({ state: 'gathering', names: 3 })
  await signs(crowd[3]!)
  expect(await seen(opener)).toMatchObject({ state: 'to-call', signed: 4 })
})

test('the names are kept until four weeks after the meeting that deals with it', async () => {
  await reach()
  freezeClock(addDays(opened, 1))
  const startsAt = addDays(opened, 40)
  const meeting = await aCalledMeeting(secretary, startsAt, { kind: 'special' })
  await answerRequisition(chair, { number, meeting })
  await eraseAt(addDays(startsAt, 28))
  expect(await database().$count(requisitionNames)).toBe(4)
  await eraseAt(addDays(startsAt, 29))
  expect(await database().$count(requisitionNames)).toBe(0)
  expect(await seen(opener)).toMatchObject({ names: 4, state: 'called' })
})

test('whoever gave notice of the meeting is not the one who says that it deals with it', async () => {
  expect(await listRequisitionsAtDesk(secretary)).toEqual([])
  await reach()
  expect(await listRequisitionsAtDesk(secretary)).toMatchObject([{ answering: undefined }])
  expect(await listRequisitionsAtDesk(opener)).toEqual([])
  const meeting = await aCalledMeeting(secretary, addDays(opened, 20), { kind: 'special' })
  expect(await listRequisitionsAtDesk(secretary)).toMatchObject([{ answering: 'own-notice' }])
  expect(await listRequisitionsAtDesk(chair)).toMatchObject([{ answering: 'as-second' }])
  await expect(answerRequisition(secretary, { number, meeting })).rejects.toEqual(
    refused('two-people'),
  )
  expect((await seen(secretary)).answering).toMatchObject([{ number: meeting, mayRecord: false }])
  expect((await seen(chair)).answering).toMatchObject([{ number: meeting, mayRecord: true }])
  // Members read that there is such a meeting, and record nothing.
  expect((await seen(opener)).answering).toMatchObject([{ number: meeting, mayRecord: false }])
  await answerRequisition(chair, { number, meeting })
  expect((await seen(opener)).state).toBe('called')
})

test('officers alone see the names, and only once there are enough', async () => {
  expect((await seen(secretary)).signatories).toEqual([])
  await reach()
  expect((await seen(secretary)).signatories).toHaveLength(4)
  expect((await seen(opener)).signatories).toEqual([])
})

test('it lapses where too few call for it in time, and its names are deleted', async () => {
  freezeClock(addDays(opened, gatherDays))
  await expect(signs(crowd[0]!)).rejects.toEqual(refused('requisition.lapsed'))
  expect((await seen(opener)).state).toBe('lapsed')
  expect(await listRequisitions(opener)).toEqual([])
  await eraseRequisitionNames(system('daily'), {})
  expect(await database().$count(requisitionNames)).toBe(1)
  freezeClock(addDays(opened, gatherDays + 29))
  await eraseRequisitionNames(system('daily'), {})
  expect(await database().$count(requisitionNames)).toBe(0)
  expect(await seen(opener)).toMatchObject({ state: 'lapsed', names: 1 })
})

test('officers are chased until a special meeting deals with it of which notice was given since, and again if that is cancelled', async () => {
  const before = await aCalledMeeting(secretary, addDays(opened, 20), { kind: 'special' })
  freezeClock(addDays(opened, 1))
  await expect(answerRequisition(chair, { number, meeting: before })).rejects.toEqual(
    refused('requisition.not-reached'),
  )
  await reach()
  const ordinary = await aCalledMeeting(secretary, addDays(opened, 21))
  for (const meeting of [before, ordinary])
    await expect(answerRequisition(chair, { number, meeting })).rejects.toEqual(
      refused('requisition.not-such-a-meeting'),
    )
  const last = addDays(opened, 1 + callDays)
  expect(await chase(addDays(last, -4))).toBe(1)
  expect(await chase(addDays(last, -3))).toBe(2)
  expect(await chase(last)).toBe(2)
  expect((await seen(opener)).state).toBe('to-call')
  expect(await chase(addDays(last, 1))).toBe(3)
  expect(await chase(addDays(last, 3))).toBe(3)
  expect(await chase(addDays(last, 4))).toBe(4)
  expect((await seen(opener)).state).toBe('overdue')
  const meeting = await aCalledMeeting(secretary, addDays(last, 20), { kind: 'special' })
  await answerRequisition(chair, { number, meeting })
  expect(await seen(opener)).toMatchObject({ state: 'called', meeting: { number: meeting } })
  const answered = eq(outgoingMails.message, 'requisition-answered')
  const emailed = await database().select().from(outgoingMails).where(answered)
  expect(emailed.map(({ personId }) => personId).toSorted()).toEqual(
    [opener, ...crowd.slice(0, 3)].map(({ personId }) => personId).toSorted(),
  )
  expect(await listRequisitions(opener)).toEqual([])
  expect(await chase(addDays(last, 9))).toBe(4)
  await cancelMeeting(secretary, { number: meeting, why: 'No hall' })
  expect((await seen(opener)).state).toBe('overdue')
  expect(await chase(addDays(last, 12))).toBe(5)
  expect(await listRequisitions(opener)).toHaveLength(1)
  await eraseAt(addDays(last, 90))
  expect(await database().$count(requisitionNames)).toBe(4)
})

const overdueFrom = addDays(opened, callDays + 1)
const evening = (days: number) => {
  const startsAt = atWallTime(dateOf(addDays(overdueFrom, days)), '19:00')
  return {
    number,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 90 * 60_000),
    town: 'Durham',
    venue: 'Miners’ Hall',
    onlineLink: null,
  }
}
const proposals = async (viewer: PersonActor) => (await seen(viewer)).dates!.proposed

test('officers are late with the notice, and two of those who called for the meeting call it', async () => {
  await reach()
  await expect(proposeRequisitionDate(opener, evening(10))).rejects.toEqual(
    refused('requisition.not-overdue'),
  )
  await chase(overdueFrom)
  await chase(addDays(overdueFrom, 1))
  const overdue = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'requisition-overdue'))
  expect(overdue).toHaveLength(4)
  expect(await listOwnOverdueRequisitions(opener)).toMatchObject([{ number }])
  expect(await listOwnOverdueRequisitions(crowd[9]!)).toEqual([])
  await expect(proposeRequisitionDate(opener, evening(5))).rejects.toEqual(
    refused('meeting.notice-too-short'),
  )
  await expect(proposeRequisitionDate(crowd[9]!, evening(10))).rejects.toEqual(
    refused('not-allowed'),
  )
  await proposeRequisitionDate(opener, evening(10))
  const [first] = await proposals(opener)
  // A new proposal takes the place of the own one: nobody confirms what they have not read.
  const onlineLink = 'https://meet.example/durham'
  await proposeRequisitionDate(opener, { ...evening(11), onlineLink })
  const [proposal] = await proposals(crowd[0]!)
  expect(proposal).toMatchObject({ own: false, mayConfirm: true, town: 'Durham', onlineLink })
  const confirm = (who: PersonActor, id = proposal!.id) =>
    confirmRequisitionDate(who, { number, proposal: id })
  await expect(confirm(crowd[0]!, first!.id)).rejects.toEqual(refused('moved-meanwhile'))
  await expect(confirm(opener)).rejects.toEqual(refused('two-people'))
  await expect(confirm(crowd[9]!)).rejects.toEqual(refused('not-allowed'))
  await expect(confirm(secretary)).rejects.toEqual(refused('not-allowed'))
  expect((await proposals(crowd[9]!))[0]).toMatchObject({
    mayConfirm: false,
    online: true,
    onlineLink: null,
  })
  const tried = await Promise.allSettled([confirm(crowd[0]!), confirm(crowd[1]!)])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { state, meeting, dates } = await seen(crowd[9]!)
  expect({ state, dates }).toEqual({ state: 'called', dates: undefined })
  expect(await getMeeting(crowd[9]!, meeting!.number)).toMatchObject({
    kind: 'special',
    state: 'called',
    agenda: [{ about: 'The libraries' }],
  })
  const notices = eq(outgoingMails.message, 'meeting-called')
  expect(await database().$count(outgoingMails, notices)).toBe(40)
  // Officers who cancel it are late again.
  await cancelMeeting(secretary, { number: meeting!.number, why: 'The hall is flooded.' })
  expect((await seen(opener)).state).toBe('overdue')
})

test('a date that no longer keeps the notice, that of somebody who has left, and one out of the same mailbox call nothing', async () => {
  await reach()
  freezeClock(overdueFrom)
  for (const who of [opener, crowd[0]!]) await proposeRequisitionDate(who, evening(10))
  const all = await proposals(crowd[1]!)
  expect(all).toHaveLength(2)
  freezeClock(addDays(overdueFrom, 4))
  await expect(confirmRequisitionDate(crowd[1]!, { number, proposal: all[0]!.id })).rejects.toEqual(
    refused('meeting.notice-too-short'),
  )
  expect((await proposals(crowd[1]!)).map(({ inTime }) => inTime)).toEqual([false, false])
  freezeClock(overdueFrom)
  const [own] = (await proposals(opener)).filter((one) => one.own)
  await database().insert(sharedAddresses).values({
    id: newId(),
    personId: crowd[1]!.personId,
    holderId: opener.personId,
    askedBy: secretary.personId,
    askedAt: overdueFrom,
    agreedAt: overdueFrom,
    confirmedBy: chair.personId,
    confirmedAt: overdueFrom,
  })
  await expect(confirmRequisitionDate(crowd[1]!, { number, proposal: own!.id })).rejects.toEqual(
    refused('shared-address.one-mailbox'),
  )
  await database()
    .update(members)
    .set({ resignedAt: overdueFrom })
    .where(eq(members.personId, opener.personId))
  await expect(confirmRequisitionDate(crowd[0]!, { number, proposal: own!.id })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await withdrawRequisitionDate(crowd[0]!, { number })
  expect(await proposals(crowd[1]!)).toHaveLength(1)
  // A name that goes takes the proposal along.
  await database().delete(requisitionNames)
  expect(await proposals(crowd[1]!)).toEqual([])
})

test('a date without a place, or without an hour, is said at its field', () => {
  const typed = { number: '4', startsDay: '9', startsMonth: '4', startsYear: '2027' }
  const hours = { startsTime: '7pm', endsTime: '9pm' }
  expect(
    requisitionDateForm.parse({ ...typed, ...hours, venue: 'Hall', town: 'Durham' }),
  ).toMatchObject({ number: 4, town: 'Durham', onlineLink: null })
  expect(requisitionDateForm.safeParse({ ...typed, ...hours }).error!.issues[0]!.path).toEqual([
    'venue',
  ])
  expect(requisitionDateForm.safeParse({ ...typed, venue: 'Hall', town: 'Durham' }).success).toBe(
    false,
  )
})
