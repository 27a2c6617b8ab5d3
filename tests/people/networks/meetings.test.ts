import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import {
  networkConvenors,
  networkMeetingAnswers,
  networkMeetings,
  networkMemberships,
} from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { calendarFile } from '@/lib/kernel/calendar-file'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { countNetworkNews } from '@/lib/people/networks/count-news'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { answerNetworkMeeting } from '@/lib/people/networks/meetings/answer-meeting'
import { networkMeetingEvent } from '@/lib/people/networks/meetings/calendar-event'
import { callNetworkMeeting } from '@/lib/people/networks/meetings/call-meeting'
import { cancelNetworkMeeting } from '@/lib/people/networks/meetings/cancel-meeting'
import { erasePastMeetings } from '@/lib/people/networks/meetings/erase-past-meetings'
import { callMeetingForm } from '@/lib/people/networks/meetings/forms'
import {
  countComingMeetings,
  getNetworkMeeting,
  listNetworkMeetings,
} from '@/lib/people/networks/meetings/read'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(thawClock)

const refused = (code: string) => expect.objectContaining({ code })

async function inNetwork(network: 'lgbt' | 'women' = 'lgbt') {
  const person = await aMember()
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: 4,
    shownToMembers: false,
  })
  return person
}

let convenor: PersonActor
let member: PersonActor
let outside: PersonActor

beforeEach(async () => {
  await database().delete(networkMemberships)
  await database().delete(networkMeetings)
  await database().delete(terms)
  await database().delete(outgoingMails)
  convenor = await inNetwork()
  member = await inNetwork()
  outside = await inNetwork('women')
  const [chair, secretary] = [await anOfficer('co-chair'), await anOfficer('secretary')]
  await database()
    .insert(networkConvenors)
    .values({
      id: newId(),
      membershipId: (await listOwnNetworks(convenor))!.own[0]!.id,
      consentVersion: 1,
      state: 'appointed',
      offeredAt: now(),
      proposedBy: chair.personId,
      confirmedBy: secretary.personId,
      startsAt: now(),
      endsAt: addDays(now(), 365),
    })
})

const call = (by: PersonActor, given: { nonce?: string; title?: string; startsAt?: Date } = {}) =>
  callNetworkMeeting(by, {
    nonce: newId(),
    network: 'lgbt',
    title: 'Film night',
    startsAt: addDays(now(), 10),
    place: 'Star and Shadow, Newcastle',
    onlineLink: '',
    words: 'Bring **cake**.',
    ...given,
  })

test('a form that is sent twice calls one meeting, and none in place of another', async () => {
  const before = (await listNetworkMeetings(member, 'lgbt'))!.length
  const form = { nonce: newId(), startsAt: addDays(now(), 9) }
  const called = await Promise.all([1, 2, 3].map(() => call(convenor, form)))
  expect(new Set(called.map(({ id }) => id))).toEqual(new Set([form.nonce]))
  expect(await listNetworkMeetings(member, 'lgbt')).toHaveLength(before + 1)
  await expect(call(convenor, { ...form, title: 'Walk' })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await database().delete(networkMeetings).where(eq(networkMeetings.id, form.nonce))
})

test('a convenor calls a meeting, and only members of the network read of it', async () => {
  await expect(call(member)).rejects.toEqual(refused('not-allowed'))
  await expect(call({ ...convenor, secondFactor: false })).rejects.toEqual(refused('second-factor'))
  const { id } = await call(convenor)
  expect(await listNetworkMeetings(member, 'lgbt')).toMatchObject([{ title: 'Film night' }])
  const secretary = await anOfficer('membership-secretary')
  for (const viewer of [outside, secretary, { kind: 'visitor' } as const]) {
    expect(await listNetworkMeetings(viewer, 'lgbt')).toBeUndefined()
    expect(await getNetworkMeeting(viewer, id)).toBeUndefined()
  }
  expect([...(await countComingMeetings(secretary))]).toEqual([['lgbt', 1]])
  expect([...(await countComingMeetings(member))]).toEqual([])
  expect(await countNetworkNews(member)).toBe(1)
  expect(await countNetworkNews(outside)).toBe(0)
})

test('members answer until it begins, and convenors read how many come and what is needed, not whose need it is', async () => {
  const { id } = await call(convenor)
  const yes = { meetingId: id, comes: true, needs: 'A step-free way in' }
  await answerNetworkMeeting(member, { ...yes, comes: false })
  await answerNetworkMeeting(member, yes)
  await expect(answerNetworkMeeting(outside, yes)).rejects.toEqual(refused('not-there'))
  expect(await countNetworkNews(member)).toBe(0)
  const forConvenor = await getNetworkMeeting(convenor, id)
  expect(forConvenor!.coming).toEqual({ count: 1, needs: ['A step-free way in'] })
  const forMember = await getNetworkMeeting(member, id)
  expect(forMember).toMatchObject({ answer: { comes: true }, coming: undefined, mayCancel: false })
  const [row] = await database().select().from(networkMeetingAnswers)
  expect(row!.needsSealed).not.toContain('step')
  freezeClock(addDays(now(), 11))
  await expect(answerNetworkMeeting(member, yes)).rejects.toEqual(refused('network-meeting.over'))
  freezeClock(addDays(now(), 8))
  await erasePastMeetings(system('daily'), {})
  expect(await database().$count(networkMeetingAnswers)).toBe(0)
  expect(await database().$count(networkMeetings)).toBe(1)
  freezeClock(addDays(now(), 366))
  await erasePastMeetings(system('daily'), {})
  expect(await database().$count(networkMeetings)).toBe(0)
})

test('a meeting is cancelled once; those who come get an email that says neither what nor of whom', async () => {
  const { id } = await call(convenor)
  const other = await inNetwork()
  await answerNetworkMeeting(member, { meetingId: id, comes: true, needs: '' })
  await answerNetworkMeeting(other, { meetingId: id, comes: false, needs: '' })
  const logged = await database().$count(auditEntries)
  const cancel = (by: PersonActor) => cancelNetworkMeeting(by, { meetingId: id, why: 'No room.' })
  await expect(cancel(member)).rejects.toEqual(refused('not-allowed'))
  const twice = await Promise.allSettled([cancel(convenor), cancel(convenor)])
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const mails = await database().select().from(outgoingMails)
  expect(mails.map(({ toEmail }) => toEmail)).toEqual([member.email])
  expect(mails[0]!.dedupeKey).not.toContain('lgbt')
  expect(await database().$count(auditEntries)).toBe(logged)
  expect((await getNetworkMeeting(member, id))!.whyCancelled).toBe('No room.')
})

test('leaving takes one’s answers with it', async () => {
  const { id } = await call(convenor)
  await answerNetworkMeeting(member, { meetingId: id, comes: true, needs: 'Captions' })
  await leaveNetwork(member, { personId: member.personId, network: 'lgbt' })
  const left = eq(networkMeetingAnswers.meetingId, id)
  expect(await database().$count(networkMeetingAnswers, left)).toBe(0)
  expect(await getNetworkMeeting(member, id)).toBeUndefined()
})

test('the form wants a title, a moment, a place or a link, and words', () => {
  const typed = {
    network: 'lgbt',
    title: 'Film night',
    startsDay: '14',
    startsMonth: '3',
    startsYear: '2031',
    startsTime: '7pm',
    place: 'Newcastle',
    nonce: newId(),
    words: 'Bring cake.',
  }
  expect(callMeetingForm.parse(typed)).toMatchObject({ startsAt: new Date('2031-03-14T19:00:00Z') })
  const wrong = (changed: object) =>
    callMeetingForm.safeParse({ ...typed, ...changed }).error?.issues.map(({ path }) => path[0])
  expect(wrong({ title: ' ' })).toEqual(['title'])
  expect(wrong({ startsDay: '31', startsMonth: '2' })).toEqual(['starts'])
  expect(wrong({ startsTime: 'late' })).toEqual(['startsTime'])
  expect(wrong({ place: '' })).toEqual(['place'])
  expect(wrong({ onlineLink: 'javascript:alert(1)' })).toEqual(['onlineLink'])
  expect(wrong({ place: '', onlineLink: 'https://meet.example/x' })).toBeUndefined()
  expect(wrong({ words: '' })).toEqual(['words'])
})

test('the calendar file is what calendars read, whatever was typed', () => {
  const file = calendarFile([
    networkMeetingEvent({
      id: newId(),
      title: `Films, cake; and more\\ ${'é'.repeat(60)}\nEND:VEVENT`,
      startsAt: new Date('2031-03-14T19:00:00Z'),
      place: 'Newcastle',
      onlineLink: 'https://meet.example/x',
      calledAt: new Date('2031-03-01T09:00:00Z'),
    }),
  ])
  const lines = file.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  const unfolded = file.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART:20310314T190000Z')
  expect(unfolded).toContain('SUMMARY:Films\\, cake\\; and more')
})
