import '@/tests/support/database'
import { eq, like } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { complaints } from '@/db/schema/membership/complaints'
import {
  chargeDecisions,
  chargeMeasures,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime, monthsAfter } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { closeComplaint } from '@/lib/membership/complaints/close-complaint'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { addEvidence } from '@/lib/membership/discipline/add-paper'
import { listCaseFigures } from '@/lib/membership/discipline/figures'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { declineCharge } from '@/lib/membership/discipline/settle-charge'
import { medianDays, withoutSmallNumbers } from '@/lib/membership/discipline/small-numbers'
import { organisation } from '@/lib/organisation'
import { listAudit } from '@/lib/records/audit/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseClosedComplaints } from '@/lib/records/retention/erase-closed-complaints'
import { eraseEndedCases } from '@/lib/records/retention/erase-ended-cases'
import { aMember } from '@/tests/support/people'
import {
  aCase,
  aCaseToDecide,
  caseRow,
  decide,
  numberOf,
  type Officers,
  termOf,
  theCast,
} from './with-cases'

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

test('once a case or a complaint is forgotten, the audit log tells nobody of it, those least whom it concerned', async () => {
  freezeClock(atWallTime('2026-09-01', '12:00'))
  const { kwame, nasreen, tom } = cast
  const { reference: complaint } = await sendComplaint(visitor, {
    kind: 'conduct',
    words: 'He shouted.',
    officers: [await termOf(kwame)],
    mayBeNamed: 'no',
    name: 'Agnes',
    email: 'agnes@post.example',
  })
  const { reference } = await proposeCharge(tom, {
    number: numberOf(kwame),
    rule: 'r',
    allegation: 'It is alleged that he shouted',
    complaint,
  })
  await declineCharge(nasreen, { reference })
  await closeComplaint(nasreen, { reference: complaint, words: 'We found nothing.' })
  const { id } = await caseRow(reference)
  const [row] = await database()
    .select()
    .from(complaints)
    .where(eq(complaints.reference, complaint))
  const seenBy = async (officer: PersonActor) => {
    const lists = [
      await listAudit(officer, { subjectKind: 'case', subjectId: id }),
      await listAudit(officer, { subjectKind: 'complaint', subjectId: row!.id }),
    ]
    return lists.map((list) => list!.entries.length > 0)
  }
  expect(await seenBy(kwame)).toEqual([false, false])
  expect(await seenBy(tom)).toEqual([true, true])
  freezeClock(atWallTime('2029-09-01', '12:00'))
  await eraseEndedCases(system('daily'), {})
  await eraseClosedComplaints(system('daily'), {})
  for (const officer of [kwame, tom]) expect(await seenBy(officer)).toEqual([false, false])
})

test('what was written in a case goes after its time, with whom it was about; how it ended stays', async () => {
  freezeClock(atWallTime('2028-02-01', '12:00'))
  await database()
    .update(terms)
    .set({ endsAt: atWallTime('2029-02-01') })
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
  const emailed = () => database().$count(outgoingMails, like(outgoingMails.dedupeKey, `%/${id}%`))
  expect(await emailed()).toBeGreaterThan(0)
  freezeClock(atWallTime(after, '12:01'))
  await eraseEndedCases(system('daily'), {})
  // Nor does it stand anywhere that somebody was emailed about it.
  expect(await emailed()).toBe(0)
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
