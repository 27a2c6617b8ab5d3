import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { meetingCalled } from '@/emails/democracy/meeting-called'
import { renderEmail } from '@/emails/render-email'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { changeAgendaItem } from '@/lib/democracy/meetings/agenda/change-item'
import { moveAgendaItem } from '@/lib/democracy/meetings/agenda/move-item'
import { removeAgendaItem } from '@/lib/democracy/meetings/agenda/remove-item'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { changeMeeting } from '@/lib/democracy/meetings/change-meeting'
import { discardMeeting } from '@/lib/democracy/meetings/discard-meeting'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import { listMeetingsFor } from '@/lib/democracy/meetings/list-meetings'
import { motionsUntil } from '@/lib/democracy/meetings/meeting-rules'
import { getMeeting, getMeetingAtDesk } from '@/lib/democracy/meetings/read'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { readMailProps } from '@/lib/kernel/outbox'
import { freshDatabase } from '@/tests/support/database'
import { appointToGroup } from '@/tests/support/groups'
import { aCalledMeeting, aMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chair: PersonActor
let member: PersonActor
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  member = await aMember()
})
afterEach(thawClock)

const mails = () => database().select().from(outgoingMails)

async function aDraft(given: Parameters<typeof aMeeting>[1] = {}) {
  const { number } = await draftMeeting(secretary, aMeeting(startsAt, given))
  await addAgendaItem(secretary, anItem({ number, title: 'Welcome' }))
  return number
}

test('a draft is for officers; the notice tells everybody who can come once, by email or letter', async () => {
  const edna = await aMember()
  await database().update(people).set({ email: null }).where(eq(people.id, edna.personId))
  const number = await aDraft()
  expect(await getMeeting(member, number)).toBeUndefined()
  expect(await getMeetingAtDesk(member, number)).toBeUndefined()
  expect((await getMeetingAtDesk(secretary, number))!.invited).toBe(4)
  await expect(callMeeting(member, { number, revision: 0 })).rejects.toEqual(refused('not-allowed'))
  await callMeeting(secretary, { number, revision: 0 })
  const sent = await mails()
  expect(sent.map(({ message, state }) => `${message} ${state}`).sort()).toEqual([
    'meeting-called to-print',
    ...Array(3).fill('meeting-called waiting'),
  ])
  const hers = sent.find(({ personId }) => personId === member.personId)!
  const rendered = await renderEmail(meetingCalled, (await readMailProps(hers)) as never)
  expect(rendered.subject).toBe('Meeting on Monday 15 March at 7pm')
  expect(rendered.text).toContain(
    'Motions for it can be moved until Wednesday 10 March at midnight',
  )
  expect(rendered.text).not.toContain('meet.example')
  expect(rendered.attachments![0]).toMatchObject({ filename: 'meeting.ics' })
  expect(rendered.attachments![0]!.content).toContain('DTSTART:20270315T190000Z')
  expect((await getMeetingAtDesk(secretary, number))!.letters).toEqual({ emails: 3, toPrint: 1 })
  const [entry] = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'meeting.called'))
  expect(entry!.detail).toMatchObject({ number, meeting: 'ordinary', told: 4 })
})

test('too late a notice is refused with what the rule book says, and so is one without an agenda', async () => {
  const number = await aDraft({ kind: 'annual' })
  await expect(callMeeting(secretary, { number, revision: 0 })).rejects.toMatchObject({
    code: 'meeting.notice-too-short',
    message: expect.stringContaining('Called today, it can be on Monday 22 March 2027 or later.'),
  })
  const { number: empty } = await draftMeeting(secretary, aMeeting(startsAt))
  await expect(callMeeting(secretary, { number: empty, revision: 0 })).rejects.toEqual(
    refused('meeting.no-agenda'),
  )
  expect(await mails()).toEqual([])
})

test('two officers give notice at once: one of them does, and each member is told once', async () => {
  const number = await aDraft()
  const both = [secretary, chair].map((officer) => callMeeting(officer, { number, revision: 0 }))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await mails()).toHaveLength(3)
})

test('of a meeting that was called another day needs the whole notice; another time is told, other words are not', async () => {
  const number = await aCalledMeeting(secretary, startsAt)
  const change = (revision: number, given: Parameters<typeof aMeeting>[1]) =>
    changeMeeting(secretary, { ...aMeeting(startsAt, given), number, revision })
  const moved = (days: number) => ({
    startsAt: addDays(startsAt, days),
    endsAt: addDays(aMeeting(startsAt).endsAt, days),
  })
  freezeClock(addDays(now(), 10))
  await expect(change(0, moved(1))).rejects.toEqual(refused('meeting.notice-too-short'))
  await expect(change(0, { kind: 'special' })).rejects.toEqual(refused('meeting.for-others'))
  expect(await change(0, { words: 'Tea and soup' })).toEqual({ told: false })
  await expect(change(0, { town: 'Durham' })).rejects.toEqual(refused('moved-meanwhile'))
  expect(await mails()).toHaveLength(3)
  expect(await change(1, { town: 'Durham' })).toEqual({ told: true })
  // What had not left yet says what is no longer so.
  expect((await mails()).map(({ message, state }) => `${message} ${state}`).sort()).toEqual([
    ...Array(3).fill('meeting-called withdrawn'),
    ...Array(3).fill('meeting-changed waiting'),
  ])
})

test('a cancelled meeting says why, stays on the list until its time, and is cancelled once', async () => {
  const number = await aCalledMeeting(secretary, startsAt)
  const why = 'The hall is flooded.'
  const twice = [secretary, chair].map((officer) => cancelMeeting(officer, { number, why }))
  expect(
    (await Promise.allSettled(twice)).filter((one) => one.status === 'fulfilled'),
  ).toHaveLength(1)
  const told = (await mails()).filter(({ message }) => message === 'meeting-cancelled')
  expect(told).toHaveLength(3)
  expect((await listMeetingsFor(member)).coming).toMatchObject([{ state: 'cancelled' }])
  await expect(addAgendaItem(secretary, anItem({ number, title: 'More' }))).rejects.toEqual(
    refused('meeting.over'),
  )
})

test('a group’s meeting is for its members, a place’s for those who live there, and officers who call see both', async () => {
  const inGroup = await aMember()
  await appointToGroup([secretary, chair], inGroup, { group: 'organising' })
  const local = await aMember()
  await database()
    .update(people)
    .set({ constituency: 'Hexham' })
    .where(eq(people.id, local.personId))
  await database().delete(outgoingMails)
  const groups = await aCalledMeeting(secretary, startsAt, { group: 'organising' })
  const places = await aCalledMeeting(secretary, startsAt, { place: 'Hexham' })
  expect((await mails()).map(({ personId }) => personId)).toEqual([
    inGroup.personId,
    local.personId,
  ])
  const seenBy = async (viewer: PersonActor) =>
    (await listMeetingsFor(viewer)).coming.map(({ number }) => number)
  expect(await seenBy(inGroup)).toEqual([groups])
  expect(await seenBy(local)).toEqual([places])
  expect(await seenBy(member)).toEqual([])
  // However many are for others: they are left out before the list is cut, not after.
  await database()
    .insert(meetings)
    .values(
      Array.from({ length: 60 }, (_, place) => ({
        ...aMeeting(new Date(startsAt.getTime() - place * 1000), { group: 'organising' }),
        id: newId(),
        state: 'called' as const,
        draftedBy: secretary.personId,
        draftedAt: startsAt,
        calledBy: secretary.personId,
        calledAt: startsAt,
      })),
    )
  expect(await seenBy(local)).toEqual([places])
  expect(await getMeeting(member, groups)).toBeUndefined()
  expect(await getMeeting(local, groups)).toBeUndefined()
  expect((await getMeeting(local, places))!.quorum).toBe(1)
  expect((await getMeeting(secretary, groups))!.mayAnswer).toBe(false)
})

test('an agenda has an order, motions once, and is never empty once it was called', async () => {
  const number = await aCalledMeeting(secretary, startsAt)
  const motion = await moveMotion(member, { title: 'Four days', text: 'We resolve.' })
  await addAgendaItem(secretary, anItem({ number, motion: motion.number }))
  await expect(addAgendaItem(secretary, anItem({ number, motion: motion.number }))).rejects.toEqual(
    refused('meeting.motion-on-agenda'),
  )
  const agenda = async () => (await getMeeting(member, number))!.agenda
  const titles = async () => (await agenda()).map(({ title }) => title)
  const about = `Motion ${motion.number}: Four days`
  expect(await titles()).toEqual(['Welcome', 'Reports', about])
  const [welcome, reports, third] = await agenda()
  await moveAgendaItem(secretary, { itemId: third!.id, direction: 'up' })
  await moveAgendaItem(secretary, { itemId: welcome!.id, direction: 'up' })
  expect(await titles()).toEqual(['Welcome', about, 'Reports'])
  await removeAgendaItem(secretary, { itemId: welcome!.id })
  await removeAgendaItem(secretary, { itemId: reports!.id })
  await expect(removeAgendaItem(secretary, { itemId: third!.id })).rejects.toEqual(
    refused('meeting.no-agenda'),
  )
})

test('members were told until when motions for it come in: no officer puts a later one on its agenda', async () => {
  const number = await aCalledMeeting(secretary, startsAt)
  freezeClock(new Date(motionsUntil(startsAt).getTime() - 1))
  const inTime = await moveMotion(member, { title: 'In time', text: 'We resolve.' })
  freezeClock(motionsUntil(startsAt))
  const late = await moveMotion(member, { title: 'Late', text: 'We resolve.' })
  const tooLate = refused('meeting.motion-too-late')
  await addAgendaItem(secretary, anItem({ number, motion: inTime.number }))
  await expect(addAgendaItem(secretary, anItem({ number, motion: late.number }))).rejects.toEqual(
    tooLate,
  )
  const { agenda } = (await getMeeting(member, number))!
  const { number: _, ...terms } = anItem({ number, motion: late.number })
  await expect(changeAgendaItem(secretary, { ...terms, itemId: agenda[0]!.id })).rejects.toEqual(
    tooLate,
  )
})

test('a draft can be discarded, a called meeting cannot', async () => {
  const draft = await aDraft()
  await discardMeeting(secretary, { number: draft })
  expect(await database().$count(meetings)).toBe(0)
  const number = await aCalledMeeting(secretary, startsAt)
  await expect(discardMeeting(secretary, { number })).rejects.toEqual(refused('moved-meanwhile'))
})
