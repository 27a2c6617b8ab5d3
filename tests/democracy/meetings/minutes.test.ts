import '@/tests/support/database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { approveMeetingMinutes } from '@/lib/democracy/meetings/minutes/approve-meeting-minutes'
import { draftMinutesText } from '@/lib/democracy/meetings/minutes/draft-text'
import { getApprovedMinutes, getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { writeMeetingMinutes } from '@/lib/democracy/meetings/minutes/write-meeting-minutes'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { eraseMeetingAttendance } from '@/lib/democracy/meetings/running/erase-attendance'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { leaveMeeting } from '@/lib/democracy/meetings/running/leave-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { quorumSpells } from '@/lib/democracy/meetings/running/quorum-spells'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { groups } from '@/lib/organisation'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const [group] = groups
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chairs: [PersonActor, PersonActor]
let member: PersonActor
let number: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chairs = [await anOfficer('co-chair'), await anOfficer('co-chair', { seat: 2 })]
  member = await aMember()
  number = await aCalledMeeting(secretary, startsAt)
  freezeClock(startsAt)
})
afterEach(thawClock)

async function hold(which = number) {
  await openMeeting(chairs[0], { number: which })
  await checkIn(member, { number: which })
  const { agenda } = (await getMeeting(member, which))!
  await goToItem(chairs[0], { itemId: agenda[0]!.id })
  await closeMeeting(chairs[0], { number: which })
}

const write = (after: number, text = 'What was said') =>
  writeMeetingMinutes(secretary, { number, after, text })

test('minutes begin with what happened, and are for members when two others have approved them', async () => {
  await expect(write(0)).rejects.toEqual(refused('meeting.not-over'))
  await hold()
  const { text } = (await getMinutesAtDesk(secretary, number))!
  expect(text).toContain('Apologies: none.')
  freezeClock(addDays(startsAt, 8))
  // The answers are gone by then, so nobody knows any more how many apologised.
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain('Apologies: (how many?).')
  expect(text).toContain('One member was there, 1 of them online. 1 had a vote; 1 were needed')
  expect(text).toContain('## 1. Welcome')
  expect(text).toMatch(/## 2\. Reports\n\nNot reached\./)
  await write(0)
  await write(1, 'Corrected')
  await expect(write(1)).rejects.toEqual(refused('moved-meanwhile'))
  const approve = (who: PersonActor, version: number) =>
    approveMeetingMinutes(who, { number, version })
  await expect(approve(secretary, 2)).rejects.toEqual(refused('two-people'))
  await expect(approve(chairs[0], 1)).rejects.toEqual(refused('moved-meanwhile'))
  await approve(chairs[0], 2)
  await expect(approve(chairs[0], 2)).rejects.toEqual(refused('two-people'))
  expect(await getApprovedMinutes(member, number)).toBeUndefined()
  expect((await getMinutesAtDesk(chairs[1], number))!.mayApprove).toBe(true)
  await approve(chairs[1], 2)
  expect(await getApprovedMinutes(member, number)).toMatchObject({ text: 'Corrected' })
  expect((await getMeeting(member, number))!.minutesApproved).toBe(true)
  await expect(write(2)).rejects.toEqual(refused('meeting.minutes-approved'))
})

test('minutes say from when until when there was a quorum, as long as it is known who was there', async () => {
  await openMeeting(chairs[0], { number })
  freezeClock(atWallTime('2027-03-15', '19:05'))
  await checkIn(member, { number })
  freezeClock(atWallTime('2027-03-15', '20:15'))
  await leaveMeeting(member, { number })
  freezeClock(atWallTime('2027-03-15', '20:30'))
  await checkIn(member, { number })
  freezeClock(atWallTime('2027-03-15', '21:00'))
  await closeMeeting(chairs[0], { number })
  const text = async () => (await getMinutesAtDesk(secretary, number))!.text
  expect(await text()).toContain(
    'a quorum, which was met from 7.05pm to 8.15pm, and from 8.30pm to 9pm.',
  )
  freezeClock(addDays(startsAt, 60))
  await eraseMeetingAttendance(system('daily'), {})
  expect(await text()).toContain('1 were needed for a quorum.')
})

const at = (minute: number) => new Date(Date.UTC(2027, 2, 15, 19, minute))
const stay = (from: number, until: number) => ({ arrivedAt: at(from), leftAt: at(until) })
test.each([
  ['nobody comes', [], []],
  ['too few at once, though enough in all', [stay(0, 10), stay(20, 30)], []],
  ['two together', [stay(0, 30), stay(10, 40)], [[10, 30]]],
  ['one takes the place of the other', [stay(0, 60), stay(0, 20), stay(20, 60)], [[0, 60]]],
  [
    'lost and found',
    [stay(0, 60), stay(0, 20), stay(30, 60)],
    [
      [0, 20],
      [30, 60],
    ],
  ],
])('a quorum of two: %s', (_, stays, spells) => {
  expect(quorumSpells(stays, 2)).toEqual(
    spells.map(([from, until]) => ({ from: at(from!), until: at(until!) })),
  )
})

test('two who approve at once are two, and the minutes are approved once', async () => {
  await hold()
  await write(0)
  await Promise.all(chairs.map((chair) => approveMeetingMinutes(chair, { number, version: 1 })))
  expect(await getApprovedMinutes(member, number)).toBeDefined()
})

test('the decision of a later meeting that was held is enough', async () => {
  const next = await aCalledMeeting(secretary, addDays(startsAt, 14))
  await hold()
  await write(0)
  const approve = (at: number) => approveMeetingMinutes(chairs[0], { number, version: 1, at })
  await expect(approve(next)).rejects.toEqual(refused('meeting.not-later'))
  await expect(approve(number)).rejects.toEqual(refused('meeting.not-later'))
  freezeClock(addDays(startsAt, 14))
  await openMeeting(chairs[0], { number: next })
  await approve(next)
  expect(await getApprovedMinutes(member, number)).toMatchObject({
    decidedAt: addDays(startsAt, 14),
  })
})

test('no other meeting approves minutes: not a group’s those of all, and none that was over before they were written', async () => {
  const groups = await aCalledMeeting(secretary, addDays(startsAt, 14), { group })
  const before = await aCalledMeeting(secretary, addDays(startsAt, 15))
  await hold()
  freezeClock(addDays(startsAt, 14))
  await openMeeting(chairs[0], { number: groups })
  freezeClock(addDays(startsAt, 15))
  await hold(before)
  freezeClock(addDays(startsAt, 16))
  await write(0)
  expect((await getMinutesAtDesk(chairs[0], number))!.later).toEqual([])
  for (const at of [groups, before])
    await expect(approveMeetingMinutes(chairs[0], { number, version: 1, at })).rejects.toEqual(
      refused('meeting.not-later'),
    )
})

test('whoever wrote any version approves none, but can record that a later meeting did', async () => {
  const next = await aCalledMeeting(secretary, addDays(startsAt, 14))
  await hold()
  await writeMeetingMinutes(chairs[0], { number, after: 0, text: 'What was said' })
  await write(1, 'What was said, and by whom')
  const approve = (who: PersonActor, at?: number) =>
    approveMeetingMinutes(who, { number, version: 2, at })
  await expect(approve(chairs[0])).rejects.toEqual(refused('two-people'))
  freezeClock(addDays(startsAt, 14))
  await openMeeting(chairs[1], { number: next })
  expect(await getMinutesAtDesk(chairs[0], number)).toMatchObject({
    mayApprove: false,
    later: [{ number: next }],
  })
  expect(await getMinutesAtDesk(secretary, number)).toMatchObject({ mayApprove: false, later: [] })
  await approve(chairs[0], next)
  expect(await getApprovedMinutes(member, number)).toMatchObject({
    decidedAt: addDays(startsAt, 14),
  })
})

test('one person under two records is one who approves', async () => {
  await hold()
  await write(0)
  await approveMeetingMinutes(chairs[0], { number, version: 1 })
  const other = { ...chairs[1], mergedIds: [chairs[0].personId] }
  await expect(approveMeetingMinutes(other, { number, version: 1 })).rejects.toEqual(
    refused('two-people'),
  )
})

test('a draft of a meeting that was not run here leaves what it does not know to its writer', () => {
  const text = draftMinutesText({
    venue: 'Old Town Hall',
    town: 'Gateshead',
    openedAt: null,
    closedAt: null,
    chair: 'Maureen Robson',
    attended: null,
    attendedOnline: null,
    attendedVoting: null,
    quorum: null,
    quorate: null,
    apologies: 2,
    items: [
      {
        id: 'homes',
        title: 'Motion 4: Warm homes',
        speaker: null,
        startedAt: null,
        motionState: 'decided',
      },
    ],
    votes: [
      {
        itemId: 'homes',
        words: 'Motion 4: Warm homes',
        motion: 4,
        amendment: null,
        kind: 'open',
        majority: 'two-thirds',
        roll: 5,
        result: 'Carried, by 2 votes to 1',
        count: { for: 2, against: 1, abstained: 1 },
        withdrawn: false,
        named: [
          { name: 'Ada Wren', choice: 'for', ranking: null },
          { name: '', choice: 'for', ranking: null },
          { name: 'Bo Finch', choice: 'abstain', ranking: null },
        ],
      },
      {
        itemId: null,
        words: 'Shall we have a break?',
        motion: null,
        amendment: null,
        kind: 'hands',
        majority: 'simple',
        roll: 5,
        withdrawn: false,
        named: [],
      },
    ],
    rulings: [{ itemId: 'homes', point: 'The vote was called too early', upheld: true }],
  })
  expect(text.split('\n\n')).toEqual([
    'Held at Old Town Hall, Gateshead. In the chair: Maureen Robson.',
    'There: (how many?)',
    'Apologies: 2.',
    '## 1. Motion 4: Warm homes',
    'Put to the vote by name: Motion 4: Warm homes. 5 could vote. It needed two thirds. Carried, by 2 votes to 1. 1 abstained. For: Ada Wren, a former member. Abstained: Bo Finch.',
    'Point of order: The vote was called too early. The chair upheld it.',
    'Put to the vote by a show of hands, which two tellers counted alike: Shall we have a break. 5 could vote. The result has not been declared.',
  ])
})
