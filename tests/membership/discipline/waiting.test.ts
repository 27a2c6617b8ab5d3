import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { system } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { askForTime } from '@/lib/membership/discipline/ask-for-time'
import { giveTime } from '@/lib/membership/discipline/give-time'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { confirmMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { getCase, listCases } from '@/lib/membership/discipline/read'
import { refuseTime } from '@/lib/membership/discipline/refuse-time'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { proposalLapsesAt, waitsInWords } from '@/lib/people/officers/proposal-time'
import { mailsTo } from '@/tests/support/mails'
import {
  aCase,
  alleged,
  caseRow,
  cast,
  eachWithAMember,
  member,
  numberOf,
  today,
} from './with-cases'

const clock = system('clock')

eachWithAMember()

test('how long a proposal waits, and until when', () => {
  const lapses = proposalLapsesAt(today)
  expect(lapses).toEqual(atWallTime('2026-12-29'))
  expect(waitsInWords(today, atWallTime('2026-12-05', '09:00'), lapses)).toBe(
    '5 days ago, and lapses if nobody confirms it by Monday 28 December 2026',
  )
})

test('a case that no second officer confirms lapses, its proposer is told, and the member never hears of it', async () => {
  const { tom, maureen } = cast
  const { reference } = await proposeCharge(tom, {
    number: numberOf(member),
    rule: 'Respect',
    allegation: alleged,
  })
  freezeClock(atWallTime('2026-12-28', '23:59'))
  await keepCases(clock, {})
  expect(await caseRow(reference)).toMatchObject({ state: 'proposed' })
  freezeClock(atWallTime('2026-12-29'))
  // Whether or not the clock's own job came by.
  await expect(bringCharge(maureen, { reference })).rejects.toMatchObject({
    code: 'proposal.lapsed',
  })
  await Promise.all([keepCases(clock, {}), keepCases(clock, {})])
  expect(await caseRow(reference)).toMatchObject({ state: 'declined', settledBy: null })
  const told = (await mailsTo(tom.email)).filter(({ props }) => props.task === 'case-lapsed')
  expect(told).toHaveLength(1)
  expect(await mailsTo(member.email)).toEqual([])
  const { id } = await caseRow(reference)
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(entries.map(({ action }) => action)).toContain('case.proposal-lapsed')
})

test('a measure that no second officer confirms lapses, and can be proposed again', async () => {
  const { tom, maureen } = cast
  const reference = await aCase(cast, member)
  const ask = { reference, kind: 'extension' as const, reason: 'r', until: '2027-03-31' }
  const { measureId } = await proposeMeasure(tom, ask)
  await expect(proposeMeasure(maureen, ask)).rejects.toMatchObject({ code: 'case.measure-waits' })
  freezeClock(atWallTime('2026-12-29'))
  await expect(confirmMeasure(maureen, { reference, measureId })).rejects.toMatchObject({
    code: 'proposal.lapsed',
  })
  await keepCases(clock, {})
  const told = (await mailsTo(tom.email)).map(({ props }) => props.task)
  expect(told.filter((task) => task === 'proposal-lapsed')).toHaveLength(1)
  expect((await getCase(maureen, { reference }))!.measures).toEqual([])
  await confirmMeasure(maureen, { reference, ...(await proposeMeasure(tom, ask)) })
  expect(await caseRow(reference)).toMatchObject({ lapsesAt: atWallTime('2027-04-01') })
})

test('more time is refused with a reason: the member reads it, the day stands, and they can ask again', async () => {
  const { tom, maureen } = cast
  const reference = await aCase(cast, member)
  const refuse = () => refuseTime(tom, { reference, words: 'The hearing is on the 20th' })
  await expect(refuse()).rejects.toMatchObject({ code: 'case.no-time-asked' })
  await askForTime(member, { reference, words: 'I am away' })
  const { answerBy } = await caseRow(reference)
  const waits = async () =>
    (await listCases(maureen)).find((one) => one.reference === reference)!.timeAskedAt
  expect(await waits()).toEqual(today)
  await refuse()
  await expect(refuse()).rejects.toMatchObject({ code: 'case.no-time-asked' })
  expect(await waits()).toBeUndefined()
  const row = await caseRow(reference)
  expect(row.answerBy).toEqual(answerBy)
  expect(row.timeRefusedSealed).not.toContain('20th')
  expect((await getCase(member, { reference }))!.timeAsked).toMatchObject({
    words: 'I am away',
    refused: { reason: 'The hearing is on the 20th', at: today },
  })
  expect((await mailsTo(member.email))[0]).toMatchObject({
    props: { news: 'time-refused', until: answerBy!.toISOString() },
  })
  await askForTime(member, { reference, words: 'I am in hospital' })
  expect((await getCase(member, { reference }))!.timeAsked!.refused).toBeUndefined()
  await giveTime(maureen, { reference, until: '2027-01-15' })
  expect((await getCase(member, { reference }))!.timeAsked).toBeUndefined()
})
