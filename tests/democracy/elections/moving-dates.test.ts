import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { auditEntries } from '@/db/schema/kernel'
import { cancelElection } from '@/lib/democracy/elections/calling/cancel-election'
import { brokenDateMoves, movable } from '@/lib/democracy/elections/calling/date-moves'
import { moveForm } from '@/lib/democracy/elections/calling/forms'
import { moveTimetable } from '@/lib/democracy/elections/calling/move-timetable'
import { listDateMoves } from '@/lib/democracy/elections/calling/read-date-moves'
import type { Dates } from '@/lib/democracy/elections/calling/timetable'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import {
  aCalledElection,
  calling,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const reason = 'Three people asked for time to find seconders.'

/** All dates from this one on, so many days later. */
function later(from: keyof Dates, days: number): Partial<Dates> {
  const moved = Object.entries(dates).filter(([, at]) => at >= dates[from])
  return Object.fromEntries(moved.map(([moment, at]) => [moment, addDays(at, days)]))
}

async function rowOf(slug: string) {
  const [row] = await database().select().from(elections).where(eq(elections.slug, slug))
  return row!
}

test('the returning officer and whoever may call elections move dates later; members are told why', async () => {
  const { secretary, runs, ben } = await theElectors()
  const { slug, id } = await aCalledElection()
  freezeClock(calling)
  const move = { slug, dates: later('nominationsCloseAt', 3), reason }
  await expect(moveTimetable(await aMember(), move)).rejects.toEqual(refused('not-allowed'))
  await expect(moveTimetable({ ...runs, secondFactor: false }, move)).rejects.toEqual(
    refused('second-factor'),
  )
  await moveTimetable({ ...runs, secondFactor: true }, move)
  expect((await rowOf(slug)).nominationsCloseAt).toEqual(addDays(dates.nominationsCloseAt, 3))
  await expect(moveTimetable(secretary, move)).rejects.toEqual(refused('election.nothing-moved'))
  await moveTimetable(secretary, { slug, dates: later('opensAt', 9), reason: 'Once more.' })
  const mails = (await mailsTo(ben.email)).filter(
    ({ message, props }) => message === 'election-moved' && props.link!.endsWith(slug),
  )
  expect(mails.map(({ props }) => props.reason).sort()).toEqual(['Once more.', reason])
  expect(mails.flatMap(({ props }) => props.dates)).toContain(
    'Nominations close: Thursday 18 March 2027 at 9am',
  )
  const [last, first] = await listDateMoves(id)
  expect(last).toMatchObject({ by: 'Sal Secretary', reason: 'Once more.' })
  expect(first!.dates[0]).toEqual({
    words: 'Nominations close',
    from: 'Monday 15 March 2027 at 9am',
    to: 'Thursday 18 March 2027 at 9am',
  })
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(entries.filter(({ action }) => action === 'election.moved')).toMatchObject([
    { detail: { dates: 7 } },
    { detail: { dates: 3 } },
  ])
})

test('never earlier, and never closer together than the rules allow', async () => {
  const { secretary } = await theElectors()
  const { slug } = await aCalledElection()
  freezeClock(calling)
  for (const wrong of [
    later('opensAt', -1),
    { nominationsCloseAt: addDays(dates.nominationsCloseAt, 1) },
    { closesAt: addDays(dates.closesAt, 1) },
    later('nominationsOpenAt', 500),
  ]) {
    await expect(moveTimetable(secretary, { slug, dates: wrong, reason })).rejects.toEqual(
      refused('election.out-of-order'),
    )
  }
  const row = await rowOf(slug)
  const after = { ...row, ...later('opensAt', -1) }
  expect(brokenDateMoves(row, after, calling)).toMatchObject({
    closesAt: expect.stringMatching(/^Enter a date later than /),
  })
})

test('once nominations are open their dates stand, and those after them can still move', async () => {
  const { secretary, ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await nominate(ben, { contestId, candidate: ada.member!.number })
  const move = (given: Partial<Dates>) => moveTimetable(secretary, { slug, dates: given, reason })
  await expect(move(later('nominationsCloseAt', 3))).rejects.toEqual(
    refused('election.out-of-order'),
  )
  await move(later('withdrawalsUntil', 2))
  freezeClock(addDays(dates.rollFreezesAt, 2))
  expect(movable(await rowOf(slug), addDays(dates.rollFreezesAt, 2))).toEqual([
    'collectFrom',
    'opensAt',
    'closesAt',
    'challengesUntil',
  ])
})

test('a published ballot paper, or an election called off, keeps its dates', async () => {
  const { secretary } = await theElectors()
  const { slug, id } = await aCalledElection()
  const move = { slug, dates: later('opensAt', 2), reason }
  const publishing = { publishedAt: dates.withdrawalsUntil, manifestHash: 'x' }
  await database().update(elections).set(publishing).where(eq(elections.id, id))
  await expect(moveTimetable(secretary, move)).rejects.toEqual(
    refused('election.published-already'),
  )
  expect(movable(await rowOf(slug), calling)).toEqual([])
  const other = await aCalledElection()
  await cancelElection(secretary, { slug: other.slug, reason })
  await expect(moveTimetable(secretary, { ...move, slug: other.slug })).rejects.toEqual(
    refused('election.cancelled'),
  )
})

test('the form says what is missing, and leaves alone what is not on it', () => {
  const typed = { opensAtDay: '1', opensAtMonth: '4', opensAtYear: '2027', opensAtTime: '9am' }
  const read = moveForm.parse({ slug: 'officers-2027', reason, ...typed })
  expect(read.dates).toEqual({ opensAt: new Date('2027-04-01T08:00:00.000Z') })
  const wrong = moveForm.safeParse({ slug: 'officers-2027', ...typed, opensAtDay: '31' })
  expect(Object.keys(errorsOf(wrong.error!))).toContain('reason')
  const day = moveForm.safeParse({ slug: 'a', reason, ...typed, opensAtDay: '31' })
  expect(errorsOf(day.error!)).toEqual({ opensAt: 'Enter a real date for “Voting opens”' })
})
