import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { GET as totalsCsv } from '@/app/motions/[number]/result/totals.csv/route'
import {
  type ArchiveFilters,
  archiveFilters,
} from '@/lib/democracy/motions/archive/archive-filters'
import { searchArchive } from '@/lib/democracy/motions/archive/search-archive'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { assignDecision } from '@/lib/democracy/motions/decisions/assign-decision'
import { reportOnDecision } from '@/lib/democracy/motions/decisions/report-on-decision'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { rewriteMotion } from '@/lib/democracy/motions/rewrite-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import type { VoteKind } from '@/lib/democracy/motions/states'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { anOfficer, aPerson } from '@/tests/support/people'
import { members, opening, theOfficers } from './electorate'

let treasurer: PersonActor
let voters: PersonActor[]
const numbers: Record<string, number> = {}

type Told = {
  text: string
  before?: string
  choice?: 'for' | 'against'
  kind?: Exclude<VoteKind, 'hands'>
  days: number
}

async function decide(title: string, { text, before, choice = 'for', kind, days }: Told) {
  const { secretary, chair, mover, seconder } = await theOfficers()
  freezeClock(addDays(opening, days))
  const { number } = await moveMotion(mover, { title, text: before ?? text })
  if (before) await rewriteMotion(mover, { number, version: 1, text })
  await secondMotion(seconder, { number })
  const closes = { date: dateOf(addDays(opening, days + 7)), time: '20:00' }
  const vote = { majority: 'simple', kind: kind ?? 'confidential', opens: 'now', closes } as const
  await callVote(secretary, { number, ...vote })
  for (const voter of voters) await castBallot(voter, { number, choice })
  freezeClock(addDays(opening, days + 8))
  await declareResult(chair, { number })
  numbers[title] = number
  return number
}

async function give(number: number, days: number) {
  const { secretary } = await theOfficers()
  freezeClock(addDays(opening, 320))
  const answering = { office: 'treasurer', group: null } as const
  const due = dateOf(addDays(opening, days))
  await assignDecision(secretary, { number, answering, due, why: '' })
}

beforeAll(async () => {
  freezeClock(opening)
  treasurer = await anOfficer('treasurer')
  voters = await members(15)
  await give(await decide('Warm homes', { text: 'We insulate every house.', days: 0 }), 330)
  await decide('A podcast', { text: 'We talk.', choice: 'against', kind: 'open', days: 20 })
  const done = await decide('Fares', { text: 'We pay for buses.', before: 'We walk.', days: 40 })
  await give(done, 400)
  await reportOnDecision(treasurer, { number: done, text: 'Paid.', done: true })
  await give(await decide('Rents', { text: 'We cap rents, and insulate.', days: 300 }), 400)
  await decide('A banner', { text: 'We sew one.', days: 305 })
  freezeClock(addDays(opening, 340))
})

async function found(asked: Record<string, string>, before?: string) {
  const filters: ArchiveFilters = archiveFilters.parse(asked)
  return (await searchArchive(treasurer, filters, before))!.decisions.map(({ title }) => title)
}

test.each([
  [{}, ['A banner', 'Rents', 'Fares', 'A podcast', 'Warm homes']],
  [{ words: 'insulating' }, ['Rents', 'Warm homes']],
  [{ words: 'insulate -rent' }, ['Warm homes']],
  [{ words: 'podcasts' }, ['A podcast']],
  [{ words: 'pod\0casts' }, ['A podcast']],
  [{ words: '\0' }, ['A banner', 'Rents', 'Fares', 'A podcast', 'Warm homes']],
  // What it said before it was rewritten was not voted on.
  [{ words: 'walk' }, []],
  [{ outcome: 'lost' }, ['A podcast']],
  [{ kind: 'open' }, ['A podcast']],
  [{ year: '2028' }, ['A banner', 'Rents']],
  [{ year: '2027', outcome: 'carried' }, ['Fares', 'Warm homes']],
  [{ state: 'overdue' }, ['Warm homes']],
  [{ state: 'open' }, ['Rents']],
  [{ state: 'done' }, ['Fares']],
  [{ state: 'unassigned' }, ['A banner']],
  [{ who: 'office/treasurer' }, ['Rents', 'Fares', 'Warm homes']],
  [{ who: 'office/secretary' }, []],
  [
    { who: 'office/king', year: 'ever', state: 'x' },
    ['A banner', 'Rents', 'Fares', 'A podcast', 'Warm homes'],
  ],
])('%o finds %o', async (asked, titles) => {
  expect(await found(asked as Record<string, string>)).toEqual(titles)
})

test('it goes on behind the last of a page, and tells how each stands', async () => {
  const { decisions, years } = (await searchArchive(treasurer, {}))!
  expect(years).toEqual([2028, 2027])
  expect(decisions.map(({ state }) => state)).toEqual([
    'unassigned',
    'open',
    'done',
    undefined,
    'overdue',
  ])
  expect(await found({}, decisions[2]!.voteId)).toEqual(['A podcast', 'Warm homes'])
})

test('it is for members', async () => {
  expect(await searchArchive(await aPerson(), {})).toBeUndefined()
})

test('a result goes into a spreadsheet as it is on its page', async () => {
  const given = (number: string) => ({ params: Promise.resolve({ number }) })
  const response = await totalsCsv(new Request('http://x'), given(String(numbers['Warm homes'])))
  expect(await response.text()).toContain('Warm homes,carried,15,0,0,15,0,')
  expect((await totalsCsv(new Request('http://x'), given('99'))).status).toBe(404)
})
