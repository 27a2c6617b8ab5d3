import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import {
  meetingAttendance,
  meetingRoll,
  meetingSpeakers,
  meetings,
} from '@/db/schema/democracy/meetings'
import { auditEntries } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { askToSpeak } from '@/lib/democracy/meetings/running/ask-to-speak'
import { callSpeaker } from '@/lib/democracy/meetings/running/call-speaker'
import { checkIn, checkInWithCode } from '@/lib/democracy/meetings/running/check-in'
import { checkInMember, noteMemberLeft } from '@/lib/democracy/meetings/running/check-in-member'
import {
  closeForgottenMeetings,
  closeMeeting,
} from '@/lib/democracy/meetings/running/close-meeting'
import { eraseMeetingAttendance } from '@/lib/democracy/meetings/running/erase-attendance'
import { followMeeting } from '@/lib/democracy/meetings/running/follow-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { leaveMeeting } from '@/lib/democracy/meetings/running/leave-meeting'
import type { LiveMeeting } from '@/lib/democracy/meetings/running/live-state'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { findFollowed, readLive } from '@/lib/democracy/meetings/running/read-live'
import {
  setSpeakingRules,
  turnSpeakingList,
} from '@/lib/democracy/meetings/running/set-speaking-rules'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { leave } from '@/lib/membership/leaving/leave'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chair: PersonActor
let member: PersonActor
let other: PersonActor
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  member = await aMember({ name: 'Ada Wren' })
  other = await aMember({ name: 'Bo Finch' })
  number = await aCalledMeeting(secretary, startsAt)
  freezeClock(atWallTime('2027-03-15', '18:30'))
})
afterEach(thawClock)

async function row() {
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  return meeting!
}
const logged = (action: string) =>
  database().select().from(auditEntries).where(eq(auditEntries.action, action))
const live = async () => (await readLive((await row()).id))!
const open = () => openMeeting(chair, { number })

test('a meeting is opened once, within the hour before its time, and its roll is who has a vote then', async () => {
  freezeClock(atWallTime('2027-03-15', '17:59'))
  await expect(open()).rejects.toEqual(refused('meeting.too-early'))
  freezeClock(atWallTime('2027-03-15', '18:00'))
  await expect(openMeeting(member, { number })).rejects.toEqual(refused('not-allowed'))
  // Whoever lapsed since the notice is not on it, whoever joined since is.
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, other.personId))
  await aMember({ joinedAt: addDays(now(), -2) })
  const both = await Promise.allSettled([open(), openMeeting(secretary, { number })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await row()).toMatchObject({ state: 'open', rollSize: 4, quorum: 1 })
  expect(await database().$count(meetingRoll)).toBe(4)
  await aMember()
  expect((await getMeeting(member, number))!.roll).toBe(4)
})

test('whoever checks in in three ways at once is there once; whoever leaves no longer counts', async () => {
  await expect(checkIn(member, { number })).rejects.toEqual(refused('meeting.not-open'))
  await open()
  const code = (await row()).checkInCode!
  const wrong = code === '0000' ? '0001' : '0000'
  await expect(checkInWithCode(member, { code: wrong })).rejects.toEqual(
    refused('meeting.wrong-code'),
  )
  await Promise.all([
    checkInWithCode(member, { code }),
    checkIn(member, { number }),
    checkInMember(secretary, { number, member: member.member!.number }),
    checkIn(other, { number }),
  ])
  expect(await database().$count(meetingAttendance)).toBe(2)
  expect(await live()).toMatchObject({ here: 2, voting: 2, quorum: 1, open: true })
  await leaveMeeting(member, { number })
  expect(await live()).toMatchObject({ here: 1, voting: 1 })
  await checkIn(member, { number })
  expect(await live()).toMatchObject({ here: 2 })
  await expect(checkInMember(secretary, { number, member: 9999 })).rejects.toEqual(
    refused('meeting.no-such-member'),
  )
})

test('whoever tries figures out is held up', async () => {
  await open()
  const code = (await row()).checkInCode!
  const wrong = code === '0000' ? '0001' : '0000'
  for (let tries = 0; tries < 10; tries += 1)
    await expect(checkInWithCode(member, { code: wrong })).rejects.toEqual(
      refused('meeting.wrong-code'),
    )
  await expect(checkInWithCode(member, { code })).rejects.toEqual(refused('too-many-tries'))
})

test('those who are there ask to speak, and the chair calls them in turn: two presses call one', async () => {
  await open()
  const { agenda } = (await getMeeting(member, number))!
  await goToItem(chair, { itemId: agenda[1]!.id })
  const speech = { number, kind: 'speech' as const, side: 'for' as const, quota: true }
  await expect(askToSpeak(member, speech)).rejects.toEqual(refused('meeting.not-checked-in'))
  for (const who of [member, other]) await checkIn(who, { number })
  await Promise.all([askToSpeak(member, speech), askToSpeak(member, speech)])
  await askToSpeak(other, { ...speech, kind: 'order' })
  expect((await live()).waiting.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'Bo Finch order',
    'Ada Wren speech',
  ])
  const presses = await Promise.allSettled(
    [chair, secretary].map((officer) => callSpeaker(officer, { number, after: '' })),
  )
  expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { speaking, waiting } = await live()
  expect(speaking).toMatchObject({ name: 'Bo Finch', seconds: 180 })
  expect(waiting.map(({ name }) => name)).toEqual(['Ada Wren'])
  await setSpeakingRules(chair, { number, minutes: 2, firstTimeFirst: false, quotaOrder: true })
  await callSpeaker(chair, { number, after: speaking!.id })
  expect((await live()).speaking).toMatchObject({ name: 'Ada Wren', seconds: 120 })
  await turnSpeakingList(chair, { number, open: false })
  await expect(askToSpeak(other, speech)).rejects.toEqual(refused('meeting.list-closed'))
  await askToSpeak(other, { ...speech, kind: 'order' })
  await goToItem(chair, { itemId: agenda[0]!.id })
  expect(await live()).toMatchObject({ waiting: [], listOpen: true, item: { place: 1 } })
  expect((await live()).speaking).toBeUndefined()
})

test('whoever leaves in the moment in which they ask to speak is not on the list', async () => {
  await open()
  for (let round = 0; round < 8; round += 1) {
    await checkIn(member, { number })
    await Promise.allSettled([
      askToSpeak(member, { number, kind: 'order', side: null, quota: false }),
      leaveMeeting(member, { number }),
    ])
    expect(await live()).toMatchObject({ here: 0, waiting: [] })
  }
})

test('whoever ends their membership in the middle of a meeting counts no longer and is not called; nor is whoever is erased', async () => {
  await open()
  const { agenda } = (await getMeeting(member, number))!
  await goToItem(chair, { itemId: agenda[0]!.id })
  for (const one of [member, other]) {
    await checkIn(one, { number })
    await askToSpeak(one, { number, kind: 'speech', side: null, quota: false })
  }
  expect(await live()).toMatchObject({ here: 2, voting: 2 })
  await leave(member, { personId: member.personId })
  expect(await live()).toMatchObject({ here: 1, voting: 1, waiting: [{ name: 'Bo Finch' }] })
  await verb('retention.run', (work) => erasePerson(work, other.personId))(system('daily'), {})
  expect(await live()).toMatchObject({ here: 0, voting: 0, waiting: [] })
  await callSpeaker(chair, { number, after: '' })
  await closeMeeting(chair, { number })
  expect(await row()).toMatchObject({ attended: 1 })
})

test('when it is closed the figures stay, who spoke is forgotten, and who was there goes after four weeks', async () => {
  await open()
  await checkIn(member, { number })
  await checkInMember(secretary, { number, member: other.member!.number })
  await askToSpeak(member, { number, kind: 'order', side: null, quota: false })
  await leaveMeeting(other, { number })
  await closeMeeting(chair, { number })
  expect(await row()).toMatchObject({
    state: 'closed',
    attended: 2,
    attendedOnline: 1,
    attendedVoting: 2,
    checkInCode: null,
  })
  expect(await database().$count(meetingSpeakers)).toBe(0)
  await expect(checkIn(member, { number })).rejects.toEqual(refused('meeting.not-open'))
  await expect(open()).rejects.toEqual(refused('moved-meanwhile'))
  await eraseMeetingAttendance(system('daily'), {})
  expect(await database().$count(meetingAttendance)).toBe(2)
  freezeClock(addDays(now(), 29))
  await eraseMeetingAttendance(system('daily'), {})
  expect(await database().$count(meetingAttendance)).toBe(0)
  expect(await database().$count(meetingRoll)).toBe(0)
})

test('whoever follows hears how it stands and each time it moves on, and what they hear holds no figures and no ids of people', async () => {
  await open()
  const { id } = await row()
  expect((await findFollowed(member, number))!.id).toBe(id)
  expect(await findFollowed({ kind: 'visitor' }, number)).toBeUndefined()
  const broken = { yet: false }
  await followMeeting(id, () => {
    if (broken.yet) throw new Error('Their line is broken')
  })
  broken.yet = true
  const heard: string[] = []
  let told = () => {}
  const next = () => new Promise<void>((resolve) => (told = resolve))
  const stop = await followMeeting(id, (state) => {
    heard.push(state)
    told()
  })
  expect(heard).toHaveLength(1)
  const moved = next()
  await checkIn(member, { number })
  await moved
  const last = heard.at(-1)!
  expect(JSON.parse(last) as LiveMeeting).toMatchObject({ here: 1 })
  expect(last).not.toContain((await row()).checkInCode)
  expect(last).not.toContain(member.personId)
  stop()
})

test('a meeting that nobody closed closes by itself some hours after its end', async () => {
  await open()
  await checkIn(member, { number })
  freezeClock(atWallTime('2027-03-16', '02:59'))
  await closeForgottenMeetings()
  expect((await row()).state).toBe('open')
  freezeClock(atWallTime('2027-03-16', '03:00'))
  await Promise.all([closeForgottenMeetings(), closeForgottenMeetings()])
  expect(await row()).toMatchObject({ state: 'closed', closedBy: null, attended: 1 })
  expect(await logged('meeting.closed')).toHaveLength(1)
})

test('what an officer does at the door is logged once, and not about whom', async () => {
  await open()
  const arrives = () => checkInMember(secretary, { number, member: member.member!.number })
  await Promise.all([arrives(), arrives()])
  const leaves = () => noteMemberLeft(secretary, { number, personId: member.personId })
  await Promise.all([leaves(), leaves()])
  for (const entry of ['meeting.checked-in', 'meeting.checked-out'])
    expect(await logged(entry)).toMatchObject([{ actorId: secretary.personId, detail: { number } }])
})

test('nobody at the door takes out a member who checked in by themselves', async () => {
  await open()
  await checkIn(member, { number, code: (await row()).checkInCode! })
  const leaves = () => noteMemberLeft(secretary, { number, personId: member.personId })
  await expect(leaves()).rejects.toEqual(
    expect.objectContaining({ code: 'meeting.leaves-themselves' }),
  )
  // Written down again at the door they are still who checked in by themselves.
  await checkInMember(secretary, { number, member: member.member!.number })
  await expect(leaves()).rejects.toEqual(
    expect.objectContaining({ code: 'meeting.leaves-themselves' }),
  )
  await leaveMeeting(member, { number })
  await leaves()
  expect(await logged('meeting.checked-out')).toEqual([])
})
