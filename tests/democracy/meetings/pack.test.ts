import '@/tests/support/database'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { packBlocks } from '@/app/meetings/[number]/pack.pdf/pack-blocks'
import { GET } from '@/app/meetings/[number]/pack.pdf/route'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { withdrawAmendment } from '@/lib/democracy/motions/amendments/withdraw-amendment'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { type Actor, type PersonActor, visitor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { groups } from '@/lib/organisation'
import { aCalledMeeting, aMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

let looking: Actor = visitor
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: async () => looking }))

let secretary: PersonActor
beforeEach(async () => {
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary ??= await anOfficer('secretary')
})
afterEach(thawClock)

const startsAt = atWallTime('2027-03-15', '19:00')
const pack = async (reader: Actor, number: number) => {
  looking = reader
  return GET(new Request('http://localhost'), {
    params: Promise.resolve({ number: String(number) }),
  })
}

test('the pack of a meeting has its agenda with times, its motions by line, and what members want changed', async () => {
  const member = await aMember({ name: 'Ann Amender' })
  const mover = await aMember({ name: 'Mo Mover' })
  const text = '# We note\n\nRents **rise**.\n\nWe ask ten councils to build.'
  const { number: motionNumber } = await moveMotion(mover, { title: 'Homes', text })
  const amend = (says: string) =>
    moveAmendment(member, {
      number: motionNumber,
      version: 1,
      paragraphs: new Map([[2, says]]),
      added: '',
    })
  const withdrawn = await amend('We ask nobody.')
  await withdrawAmendment(member, { number: motionNumber, ...withdrawn })
  await amend('We ask twenty councils to build.')
  const { number } = await draftMeeting(secretary, aMeeting(startsAt))
  await addAgendaItem(secretary, anItem({ number, title: 'Welcome', speaker: 'Maureen Robson' }))
  await addAgendaItem(secretary, anItem({ number, motion: motionNumber }))
  await callMeeting(secretary, { number, revision: 0 })
  const motion = (await getMotion(member, motionNumber))!
  const blocks = packBlocks((await getMeeting(member, number))!, [
    { motion, amendments: await getAmendments(member, motion), papers: [] },
  ])
  expect(blocks).toContainEqual(
    expect.objectContaining({
      caption: 'Agenda',
      rows: [
        ['7pm', '1. Welcome', 'Maureen Robson'],
        ['7.10pm', `2. Motion ${motionNumber}: Homes`, ''],
      ],
    }),
  )
  expect(blocks).toContainEqual({
    kind: 'lines',
    lines: [
      { number: 1, words: 'We note', bold: true, apart: false },
      { number: 2, words: 'Rents rise.', bold: false, apart: true },
      { number: 3, words: 'We ask ten councils to build.', bold: false, apart: true },
    ],
  })
  expect(blocks.filter(({ kind }) => kind === 'subheading')).toEqual([
    { kind: 'subheading', text: `Amendments to Motion ${motionNumber}` },
    { kind: 'subheading', text: 'A2: Line 3' },
  ])
  expect(blocks.filter(({ kind }) => kind === 'changes')).toEqual([
    {
      kind: 'changes',
      pieces: [
        { is: 'same', words: 'We ask ' },
        { is: 'removed', words: 'ten' },
        { is: 'added', words: 'twenty' },
        { is: 'same', words: ' councils to build.' },
      ],
    },
  ])
  // Where it is online stands on the page, for those who may come, and on nothing that is passed on.
  expect(JSON.stringify(blocks)).not.toContain('meet.example')
})

test('only those have it whom the meeting is for', async () => {
  const member = await aMember()
  const open = await aCalledMeeting(secretary, startsAt)
  const closed = await aCalledMeeting(secretary, startsAt, { group: groups[0]! })
  const { number: draft } = await draftMeeting(secretary, aMeeting(startsAt))
  const got = await pack(member, open)
  expect(got.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await got.arrayBuffer()).toString('latin1', 0, 8)).toBe('%PDF-1.7')
  for (const [reader, number] of [
    [visitor, open],
    [member, closed],
    [member, draft],
    [member, 999],
  ] as const)
    expect((await pack(reader, number)).status).toBe(404)
})
