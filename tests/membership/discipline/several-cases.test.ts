import '@/tests/support/database'
import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { members, suspensions } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import { caseHeadline } from '@/lib/membership/discipline/case-in-words'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { confirmMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { getCase } from '@/lib/membership/discipline/read'
import { organisation } from '@/lib/organisation'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import {
  aCase,
  aCaseToDecide,
  again,
  anotherMember,
  caseRow,
  cast,
  decide,
  eachWithAMember,
  member,
  namePanel,
  numberOf,
  today,
} from './with-cases'

const clock = system('clock')

eachWithAMember()

const standing = async () => (await again(member)).member!.standing
const running = () =>
  database().$count(
    suspensions,
    and(eq(suspensions.personId, member.personId), isNull(suspensions.liftedAt)),
  )
const whenHeard = () => freezeClock(addDays(today, organisation.discipline.evidenceDays + 1))
async function recorded(
  reference: string,
  kind: 'suspension' | 'reinstatement',
  until?: string,
): Promise<void> {
  const { measureId } = await proposeMeasure(cast.tom, { reference, kind, reason: 'r', until })
  await confirmMeasure(cast.maureen, { reference, measureId })
}
const refusedToTakeBack = (reference: string) =>
  expect(recorded(reference, 'reinstatement')).rejects.toMatchObject({
    code: 'case.nothing-to-undo',
  })

test('a suspension that is decided while another case’s runs takes effect, and each runs to its own day', async () => {
  const first = await aCase(cast, member)
  await recorded(first, 'suspension', '2027-01-20')
  const second = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(second, cast.panel, { outcome: 'suspension', until: '2027-03-31' })
  expect(await caseRow(second)).toMatchObject({ suspendedUntil: atWallTime('2027-04-01') })
  freezeClock(atWallTime('2027-01-21'))
  await keepCases(clock, {})
  expect(await standing()).toBe('suspended')
  expect((await mailsTo(member.email))[0]!.props).toMatchObject({ news: 'one-suspension-ended' })
  expect(await caseRow(first)).toMatchObject({ suspendedUntil: null })
  freezeClock(atWallTime('2027-04-01'))
  await keepCases(clock, {})
  expect(await standing()).toBe('good')
  const mails = (await mailsTo(member.email)).map(({ props }) => props.news)
  expect(mails.filter((news) => news === 'suspension-ended')).toHaveLength(1)
})

test('a case that lets somebody go keeps them suspended by another, in whichever order they end', async () => {
  const first = await aCase(cast, member)
  await recorded(first, 'suspension', '2027-02-15')
  const second = await aCaseToDecide(cast, member)
  await recorded(second, 'suspension', '2027-01-20')
  await expect(recorded(second, 'suspension', '2027-01-21')).rejects.toMatchObject({
    code: 'case.suspended-already',
  })
  whenHeard()
  await decide(second, cast.panel, { outcome: 'no-action' })
  expect(await standing()).toBe('suspended')
  freezeClock(atWallTime('2027-02-16'))
  await keepCases(clock, {})
  expect(await standing()).toBe('good')
  expect(await running()).toBe(0)
})

test('two suspensions that end at the same moment leave nobody suspended', async () => {
  const references = [await aCase(cast, member), await aCase(cast, member)]
  for (const reference of references) await recorded(reference, 'suspension', '2027-01-20')
  expect(await running()).toBe(1)
  freezeClock(atWallTime('2027-01-21'))
  await Promise.all([keepCases(clock, {}), keepCases(clock, {}), keepCases(clock, {})])
  await keepCases(clock, {})
  expect(await running()).toBe(0)
  expect(await standing()).toBe('good')
})

test('nobody is taken back in a case that neither expelled nor suspended them', async () => {
  const mild = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(mild, cast.panel, { outcome: 'advice' })
  freezeClock(today)
  const grave = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(grave, cast.panel, { outcome: 'expulsion' })
  freezeClock((await caseRow(grave)).appealBy!)
  await keepCases(clock, {})
  expect(await standing()).toBe('expelled')
  await refusedToTakeBack(mild)
  await recorded(grave, 'reinstatement')
  expect(await standing()).not.toBe('expelled')
  await refusedToTakeBack(grave)
})

test('an expulsion that waits for the appeal can be undone, and then comes back by no way', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  const { appealBy } = await caseRow(reference)
  await recorded(reference, 'reinstatement')
  await expect(appealDecision(member, { reference, words: 'x' })).rejects.toMatchObject({
    code: 'case.no-appeal-now',
  })
  freezeClock(appealBy!)
  await keepCases(clock, {})
  expect(await standing()).toBe('good')
})

test('whoever two cases expelled is taken back when both are undone', async () => {
  const references = [await aCaseToDecide(cast, member), await aCaseToDecide(cast, member)]
  whenHeard()
  for (const reference of references) await decide(reference, cast.panel, { outcome: 'expulsion' })
  freezeClock((await caseRow(references[0]!)).appealBy!)
  await keepCases(clock, {})
  await recorded(references[0]!, 'reinstatement')
  expect(await standing()).toBe('expelled')
  await recorded(references[1]!, 'reinstatement')
  expect(await standing()).not.toBe('expelled')
})

test('somebody suspended who appeals against an expulsion stays suspended until the appeal is decided', async () => {
  const reference = await aCaseToDecide(cast, member)
  await recorded(reference, 'suspension', '2027-01-20')
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  const { appealBy } = await caseRow(reference)
  expect(await caseRow(reference)).toMatchObject({ suspendedUntil: appealBy })
  await appealDecision(member, { reference, words: 'Nobody asked Bert.' })
  freezeClock(appealBy!)
  await keepCases(clock, {})
  expect(await standing()).toBe('suspended')
  await namePanel(cast, reference, cast.appeal)
  await decide(reference, cast.appeal, { outcome: 'no-action' })
  expect(await standing()).toBe('good')
  expect(await running()).toBe(0)
})

test('the end of a suspension in one case changes nothing about an expulsion in another', async () => {
  const suspended = await aCase(cast, member)
  await recorded(suspended, 'suspension', '2027-01-20')
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  await appealDecision(member, { reference, words: 'Nobody asked Bert.' })
  const { lapsesAt } = await caseRow(reference)
  freezeClock(atWallTime('2027-01-21'))
  await keepCases(clock, {})
  expect(await standing()).toBe('good')
  expect(await caseRow(reference)).toMatchObject({ state: 'appealed', lapsesAt })
  await namePanel(cast, reference, cast.appeal)
  await decide(reference, cast.appeal, { outcome: 'expulsion' })
  expect(await standing()).toBe('expelled')
})

test('somebody expelled stays so when their suspension in another case ends, and stays suspended when they are taken back before', async () => {
  const suspended = await aCase(cast, member)
  await recorded(suspended, 'suspension', '2027-02-20')
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  freezeClock((await caseRow(reference)).appealBy!)
  await keepCases(clock, {})
  expect(await standing()).toBe('expelled')
  await recorded(reference, 'reinstatement')
  expect(await standing()).not.toBe('expelled')
  expect(await running()).toBe(1)
  freezeClock(atWallTime('2027-02-21'))
  await keepCases(clock, {})
  expect(await running()).toBe(0)
})

test('the headline says what holds now: that somebody was taken back, or that their suspension has ended', async () => {
  const expelled = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(expelled, cast.panel, { outcome: 'expulsion' })
  const headline = async (reference: string, by = member) =>
    caseHeadline((await getCase(by, { reference }))!, by === member)
  expect(await headline(expelled)).toBe('Decided: Expulsion')
  expect((await getCase(cast.kwame, { reference: expelled }))!.canComeBack).toBe(true)
  await recorded(expelled, 'reinstatement')
  expect(await headline(expelled)).toBe('You were taken back: the decision has no effect')
  expect(await headline(expelled, cast.kwame)).toBe('Taken back: the decision has no effect')
  expect((await getCase(cast.kwame, { reference: expelled }))!.canComeBack).toBe(false)
  freezeClock(today)
  await anotherMember()
  const suspended = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(suspended, cast.panel, { outcome: 'suspension', until: '2027-03-31' })
  const last = 'Wednesday 31 March 2027'
  expect(await headline(suspended)).toBe(`Decided: Suspension until ${last}`)
  freezeClock(atWallTime('2027-04-01'))
  await keepCases(clock, {})
  expect(await headline(suspended)).toBe(`Decided: Suspension, which ended after ${last}`)
  // Nothing is left to take back.
  expect((await getCase(cast.kwame, { reference: suspended }))!.canComeBack).toBe(false)
  await refusedToTakeBack(suspended)
})

test('a case against a number that was merged away is about the record that was kept', async () => {
  const other = await aMember()
  await database()
    .update(members)
    .set({ mergedIntoId: member.personId, resignedAt: today })
    .where(eq(members.personId, other.personId))
  const proposal = { number: numberOf(other), rule: 'Respect', allegation: 'Something' }
  const { reference } = await proposeCharge(cast.tom, proposal)
  expect(await caseRow(reference)).toMatchObject({ memberId: member.personId })
})
