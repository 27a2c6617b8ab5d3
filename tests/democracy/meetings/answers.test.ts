import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GET as calendar } from '@/app/calendar/[token]/route'
import { database } from '@/db/client'
import { calendarFeeds, meetingAnswers } from '@/db/schema/democracy/meetings'
import { members } from '@/db/schema/people/people'
import { answerInvitation } from '@/lib/democracy/meetings/answers/answer-invitation'
import { eraseMeetingAnswers } from '@/lib/democracy/meetings/answers/erase-meeting-answers'
import { sayWhatIsNeeded } from '@/lib/democracy/meetings/answers/say-what-is-needed'
import { readOwnFeed } from '@/lib/democracy/meetings/calendar/read-feed'
import { renewCalendarFeed } from '@/lib/democracy/meetings/calendar/renew-feed'
import { stopCalendarFeed } from '@/lib/democracy/meetings/calendar/stop-feed'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { getMeeting, getMeetingAtDesk } from '@/lib/democracy/meetings/read'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let member: PersonActor
let other: PersonActor
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  member = await aMember({ name: 'Edna Nice' })
  other = await aMember()
  number = await aCalledMeeting(secretary, startsAt)
})
afterEach(thawClock)

const needed = {
  needs: 'A step-free way in',
  seat: 'offered' as const,
  from: 'Hexham station',
  reach: '01434 496 0101',
  shown: true,
}

test('members answer and change their mind until it begins; what they asked for goes when they do not come', async () => {
  await expect(sayWhatIsNeeded(member, { number, ...needed })).rejects.toEqual(
    refused('meeting.not-coming'),
  )
  for (const coming of ['no', 'room'] as const) await answerInvitation(member, { number, coming })
  await sayWhatIsNeeded(member, { number, ...needed })
  expect((await getMeeting(other, number))!.counts).toEqual({ room: 1, online: 0, no: 0 })
  const [row] = await database().select().from(meetingAnswers)
  expect(JSON.stringify(row)).not.toMatch(/step-free|Hexham|01434/)
  await answerInvitation(member, { number, coming: 'online' })
  expect((await getMeeting(member, number))!.answer).toMatchObject({
    needs: needed.needs,
    seat: undefined,
  })
  await answerInvitation(member, { number, coming: 'no' })
  expect((await getMeeting(member, number))!.answer).toMatchObject({ coming: 'no', needs: '' })
  freezeClock(startsAt)
  await expect(answerInvitation(member, { number, coming: 'room' })).rejects.toEqual(
    refused('meeting.begun'),
  )
})

test('a seat is seen by officers, and by those who come to the room only where its member agreed', async () => {
  await answerInvitation(member, { number, coming: 'room' })
  await answerInvitation(other, { number, coming: 'room' })
  const seats = async (viewer: PersonActor) =>
    (await getMeeting(viewer, number))!.seats.map(({ name }) => name)
  await sayWhatIsNeeded(member, { number, ...needed, shown: false })
  expect(await seats(other)).toEqual([])
  const desk = (await getMeetingAtDesk(secretary, number))!
  expect(desk.seats).toMatchObject([{ name: 'Edna Nice', from: 'Hexham station' }])
  expect(desk.needs).toEqual(['A step-free way in'])
  await sayWhatIsNeeded(member, { number, ...needed })
  expect(await seats(other)).toEqual(['Edna Nice'])
  await answerInvitation(other, { number, coming: 'online' })
  expect(await seats(other)).toEqual([])
  expect(await seats(await aMember())).toEqual([])
})

test('two answers of one member at once are one answer', async () => {
  await Promise.all(
    (['room', 'online', 'no'] as const).map((coming) =>
      answerInvitation(member, { number, coming }),
    ),
  )
  expect(await database().$count(meetingAnswers)).toBe(1)
})

test('answers are gone a week after the meeting, as the page says', async () => {
  await answerInvitation(member, { number, coming: 'room' })
  freezeClock(addDays(startsAt, 7))
  await eraseMeetingAnswers(system('daily'), {})
  expect(await database().$count(meetingAnswers)).toBe(1)
  freezeClock(addDays(startsAt, 8))
  await eraseMeetingAnswers(system('daily'), {})
  expect(await database().$count(meetingAnswers)).toBe(0)
})

async function read(address: string) {
  const token = new URL(address).pathname.split('/').at(-1)!
  return calendar(new Request(address), { params: Promise.resolve({ token }) })
}

test('the calendar of a member says when and where, nothing about them, and its address can be renewed', async () => {
  await answerInvitation(member, { number, coming: 'room' })
  await renewCalendarFeed(member, {})
  const first = (await readOwnFeed(member))!
  const file = await (await read(first)).text()
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(file).toContain('SUMMARY:Ordinary meeting')
  expect(file).not.toMatch(/Edna|post\.example|meet\.example|NELL/)
  expect(JSON.stringify(await database().select().from(calendarFeeds))).not.toContain(
    first.split('/').at(-1),
  )
  await cancelMeeting(secretary, { number, why: 'No hall' })
  expect(await (await read(first)).text()).toContain('STATUS:CANCELLED')
  await renewCalendarFeed(member, {})
  const second = (await readOwnFeed(member))!
  expect((await read(first)).status).toBe(404)
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, member.personId))
  expect(await (await read(second)).text()).not.toContain('VEVENT')
  await stopCalendarFeed(member, {})
  expect((await read(second)).status).toBe(404)
})
