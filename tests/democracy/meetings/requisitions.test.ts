import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { addNameToRequisition } from '@/lib/democracy/meetings/requisitions/add-name'
import { answerRequisition } from '@/lib/democracy/meetings/requisitions/answer-requisition'
import { chaseRequisitions } from '@/lib/democracy/meetings/requisitions/chase-requisitions'
import { eraseRequisitionNames } from '@/lib/democracy/meetings/requisitions/erase-requisition-names'
import { openRequisition } from '@/lib/democracy/meetings/requisitions/open-requisition'
import {
  getRequisition,
  listRequisitions,
  listRequisitionsAtDesk,
} from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { withdrawName } from '@/lib/democracy/meetings/requisitions/withdraw-name'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
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
  expect((await seen(opener)).answering).toEqual([])
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
