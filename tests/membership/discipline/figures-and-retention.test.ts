import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import {
  chargeDecisions,
  chargeMeasures,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, monthsAfter } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { addEvidence } from '@/lib/membership/discipline/add-paper'
import { listCaseFigures } from '@/lib/membership/discipline/figures'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { medianDays, withoutSmallNumbers } from '@/lib/membership/discipline/small-numbers'
import { organisation } from '@/lib/organisation'
import { listAudit } from '@/lib/records/audit/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseEndedCases } from '@/lib/records/retention/erase-ended-cases'
import { aMember } from '@/tests/support/people'
import { aCase, aCaseToDecide, caseRow, decide, type Officers, theCast } from './with-cases'

let cast: Officers
let reader: PersonActor
beforeAll(async () => {
  freezeClock(atWallTime('2026-09-01', '12:00'))
  cast = await theCast()
  reader = await aMember()
})
afterAll(thawClock)

test('no number from 1 to 4 is shown, nor can one be worked out from the others', () => {
  const counts = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(counts, (each) => {
      const lines = each.map((count, place) => ({ name: String(place), count }))
      const { total, lines: shown } = withoutSmallNumbers(lines)
      for (const figure of [total, ...shown.map((line) => line.shown)]) {
        expect(['1', '2', '3', '4']).not.toContain(figure)
      }
      const hidden = each.some((count) => count > 0 && count < 5)
      if (hidden) expect(total).not.toMatch(/^\d+$/)
    }),
  )
  expect(medianDays([1, 2, 3, 4])).toBeUndefined()
  expect(medianDays([9, 1, 2, 3, 4])).toBe(3)
})

test('figures speak of years that are over, and of few only that they were few', async () => {
  const reference = await aCaseToDecide(cast, await aMember())
  freezeClock(addDays(atWallTime('2026-09-01', '12:00'), 20))
  await decide(reference, cast.panel, { outcome: 'no-action' })
  expect(await listCaseFigures(reader)).toEqual([])
  freezeClock(atWallTime('2027-01-01', '12:00'))
  expect(await listCaseFigures(reader)).toEqual([
    {
      year: '2026',
      complaints: 'None',
      complaintDays: undefined,
      cases: { total: 'Fewer than 5', lines: [] },
      caseDays: undefined,
    },
  ])
})

test('with five or more it says how they ended and how long they took', async () => {
  freezeClock(atWallTime('2027-02-01', '12:00'))
  for (let place = 0; place < 5; place += 1) await aCase(cast, await aMember())
  freezeClock(atWallTime('2027-05-02'))
  await keepCases(system('clock'), {})
  freezeClock(atWallTime('2028-01-01', '12:00'))
  const [figures] = (await listCaseFigures(reader))!
  expect(figures).toMatchObject({ year: '2027', cases: { total: '5' }, caseDays: 90 })
  expect(figures!.cases.lines[0]).toMatchObject({ shown: '5' })
})

test('what was written in a case goes after its time, with whom it was about; how it ended stays', async () => {
  freezeClock(atWallTime('2028-02-01', '12:00'))
  const member = await aMember()
  const reference = await aCaseToDecide(cast, member)
  await addEvidence(cast.tom, { reference, words: 'Seen by the river' })
  freezeClock(addDays(atWallTime('2028-02-01', '12:00'), 20))
  await decide(reference, cast.panel, { outcome: 'no-action' })
  const { id } = await caseRow(reference)
  const after = monthsAfter('2028-02-21', organisation.retention.endedCaseMonths)
  freezeClock(atWallTime(after, '11:00'))
  await eraseEndedCases(system('daily'), {})
  expect((await caseRow(reference)).allegationSealed).not.toBeNull()
  freezeClock(atWallTime(after, '12:01'))
  await eraseEndedCases(system('daily'), {})
  // Beside the cases that an officer sees, the number would tell of one about themselves.
  const forgotten = eq(auditEntries.action, 'retention.cases')
  expect(await database().$count(auditEntries, forgotten)).toBeGreaterThan(0)
  const read = (await listAudit(cast.tom, { subjectKind: 'retention' }))!
  expect(read.entries).toEqual([])
  expect(await caseRow(reference)).toMatchObject({
    memberId: null,
    allegationSealed: null,
    reasonsSealed: null,
    outcome: 'no-action',
  })
  for (const table of [chargeRoles, chargePapers, chargeMeasures, chargeDecisions]) {
    const rows = await database().select().from(table)
    expect(rows.filter(({ chargeId }) => chargeId === id)).toEqual([])
  }
  expect(JSON.stringify(await getOwnData(member, member))).not.toContain(reference)
  expect(await database().$count(charges)).toBeGreaterThan(0)
})
