import '@/tests/support/database'
import { eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { complaints } from '@/db/schema/membership/complaints'
import {
  chargeDecisions,
  chargeMeasures,
  chargePapers,
  charges,
} from '@/db/schema/membership/discipline'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { flaggedAddresses, people, suspensions } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { memberMerges } from '@/db/schema/records/merges'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf, daysAfter } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { closeComplaint } from '@/lib/membership/complaints/close-complaint'
import { getComplaint, listComplaints } from '@/lib/membership/complaints/read'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { addEvidence, answerCharge } from '@/lib/membership/discipline/add-paper'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import { askForTime } from '@/lib/membership/discipline/ask-for-time'
import { lapseAfter } from '@/lib/membership/discipline/deadlines'
import { agreeToDecision, draftDecision } from '@/lib/membership/discipline/decide'
import { giveTime } from '@/lib/membership/discipline/give-time'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { confirmMeasure, declineMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { nameCompanion } from '@/lib/membership/discipline/name-companion'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { proposePanel } from '@/lib/membership/discipline/propose-panel'
import { getCase, listCases, listOwnCases } from '@/lib/membership/discipline/read'
import { bringCharge, declineCharge } from '@/lib/membership/discipline/settle-charge'
import { organisation } from '@/lib/organisation'
import { flagOf } from '@/lib/people/members/flagged-address'
import { listAudit } from '@/lib/records/audit/read'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import {
  aCase,
  aCaseToDecide,
  again,
  alleged,
  caseRow,
  cast,
  decide,
  eachWithAMember,
  member,
  namePanel,
  numberOf,
  termOf,
  today,
} from './with-cases'

const { discipline } = organisation
const clock = system('clock')

eachWithAMember()
beforeEach(async () => {
  await database().delete(rateLimits)
})

const refused = (code: string) => ({ code })
const proposal = (about: PersonActor) => ({
  number: numberOf(about),
  rule: 'Members treat each other with respect.',
  allegation: alleged,
})
/** The member has answered and seen everything long enough. */
const whenHeard = () => freezeClock(addDays(today, discipline.evidenceDays + 1))

test('one officer proposes, another brings it, and neither the member nor whoever complained can', async () => {
  const { tom, maureen, nasreen } = cast
  const { reference: complaint } = await sendComplaint(nasreen, {
    kind: 'conduct',
    words: 'What I saw',
    officers: [],
    mayBeNamed: 'no',
    name: 'Nasreen',
    email: nasreen.email,
  })
  await expect(proposeCharge(nasreen, { ...proposal(member), complaint })).rejects.toMatchObject(
    refused('not-there'),
  )
  const { reference } = await proposeCharge(tom, { ...proposal(member), complaint })
  expect(await getCase(member, { reference })).toBeUndefined()
  expect((await listOwnCases(member)).own).toEqual([])
  expect(await mailsTo(member.email)).toEqual([])
  expect(await getCase(nasreen, { reference })).toBeUndefined()
  await expect(bringCharge(nasreen, { reference })).rejects.toMatchObject(refused('not-there'))
  await expect(bringCharge(tom, { reference })).rejects.toMatchObject(refused('two-people'))
  await expect(bringCharge(member, { reference })).rejects.toMatchObject(refused('not-allowed'))
  await expect(bringCharge({ ...maureen, steppedUp: false }, { reference })).rejects.toMatchObject(
    refused('second-factor.again'),
  )
  await bringCharge(maureen, { reference })
  expect(await mailsTo(member.email)).toMatchObject([{ message: 'charge-brought' }])
  expect(await getCase(member, { reference })).toMatchObject({
    as: 'member',
    allegation: alleged,
    complainant: undefined,
    answerBy: atWallTime(daysAfter('2026-11-30', discipline.answerDays + 1)),
    lapsesAt: atWallTime('2027-03-01'),
  })
  await expect(proposeCharge(tom, { ...proposal(tom) })).rejects.toMatchObject(refused('not-there'))
})

test('a case that the second officer declines is nothing the member ever hears of', async () => {
  const { reference } = await proposeCharge(cast.tom, proposal(member))
  await declineCharge(cast.maureen, { reference })
  expect(await getCase(member, { reference })).toBeUndefined()
  expect(await mailsTo(member.email)).toEqual([])
  expect(JSON.stringify(await getOwnData(member, member))).not.toContain(reference)
})

test('an officer whom it is about, or who is named, meets it nowhere at the desk', async () => {
  const { kwame, tom, maureen } = cast
  const before = JSON.stringify([
    await listCases(kwame),
    await listWaiting(kwame),
    await listAudit(kwame),
  ])
  const { reference } = await proposeCharge(tom, proposal(kwame))
  expect(
    JSON.stringify([await listCases(kwame), await listWaiting(kwame), await listAudit(kwame)]),
  ).toBe(before)
  expect(await getCase(kwame, { reference })).toBeUndefined()
  await bringCharge(maureen, { reference })
  expect(await getCase(kwame, { reference })).toMatchObject({ as: 'member' })
  expect(JSON.stringify(await listCases(kwame))).toBe(JSON.stringify(JSON.parse(before)[0]))
  await expect(
    proposeMeasure(kwame, { reference, kind: 'extension', reason: 'x', until: '2027-03-15' }),
  ).rejects.toMatchObject(refused('not-there'))
  const complaint = await sendComplaint(member, {
    kind: 'conduct',
    words: 'x',
    officers: [await termOf(maureen)],
    mayBeNamed: 'yes',
    name: 'A',
    email: 'a@post.example',
  })
  const other = await proposeCharge(tom, {
    ...proposal(await aMember()),
    complaint: complaint.reference,
  })
  expect(await getCase(maureen, other)).toBeUndefined()
})

test('an officer whom nobody named in the complaint meets neither, once a case from it is about them', async () => {
  const { tom, kwame } = cast
  const { reference: complaint } = await sendComplaint(visitor, {
    kind: 'conduct',
    words: 'He shouted.',
    officers: [],
    mayBeNamed: 'no',
    name: 'Agnes',
    email: 'agnes@post.example',
  })
  expect(await getComplaint(kwame, { reference: complaint })).toBeDefined()
  await proposeCharge(tom, { ...proposal(kwame), complaint })
  expect(await getComplaint(kwame, { reference: complaint })).toBeUndefined()
  expect((await listComplaints(kwame)).map(({ reference }) => reference)).not.toContain(complaint)
  await expect(closeComplaint(kwame, { reference: complaint, words: 'x' })).rejects.toMatchObject(
    refused('not-there'),
  )
  const [row] = await database()
    .select()
    .from(complaints)
    .where(eq(complaints.reference, complaint))
  const subjects = (await listAudit(kwame))!.entries.map(({ subject }) => subject.id)
  expect(subjects).not.toContain(row!.id)
})

test('everything said in a case is sealed, and the audit names nobody it is about', async () => {
  const reference = await aCaseToDecide(cast, member)
  await addEvidence(cast.tom, { reference, words: 'Seen at Roker on the 9th' })
  await askForTime(member, { reference, words: 'My mother is ill' })
  await nameCompanion(member, { reference, companion: 'Bert from the union' })
  const { id } = await caseRow(reference)
  const rows = JSON.stringify([
    await database().select().from(charges),
    await database().select().from(chargePapers),
    await database().select().from(chargeMeasures),
    await database().select().from(chargeDecisions),
    await database().select().from(auditEntries),
  ])
  for (const said of [alleged, 'Roker', 'mother', 'Bert', 'Carlisle'])
    expect(rows).not.toContain(said)
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(entries.length).toBeGreaterThan(5)
  expect(JSON.stringify(entries)).not.toContain(member.personId)
})

test('the member reads all evidence, who looked, and answers with files and a companion', async () => {
  const reference = await aCase(cast, member)
  await addEvidence(cast.tom, { reference, words: 'A photo of the river' })
  await getCase(cast.nasreen, { reference })
  await answerCharge(member, { reference, words: 'That is not me.' })
  await nameCompanion(member, { reference, companion: 'Bert' })
  const own = (await getCase(member, { reference }))!
  expect(own.papers.map(({ from, words }) => [from, words])).toEqual([
    ['organisation', 'A photo of the river'],
    ['member', 'That is not me.'],
  ])
  expect(own.looks.map(({ by }) => by)).toContain('Nasreen')
  expect(own.companion).toBe('Bert')
  expect((await getCase(cast.nasreen, { reference }))!.papers).toEqual(own.papers)
  expect(JSON.stringify(await getOwnData(member, member))).toContain('That is not me.')
})

test('nothing is decided before the member had the days to read each piece of evidence, and to answer', async () => {
  const reference = await aCase(cast, member)
  await namePanel(cast, reference, cast.panel)
  const draft = () => draftDecision(cast.panel[0]!, { reference, outcome: 'advice', reasons: 'x' })
  await expect(draft()).rejects.toMatchObject(refused('case.not-heard-yet'))
  await answerCharge(member, { reference, words: 'No.' })
  await expect(draft()).rejects.toMatchObject(refused('case.not-heard-yet'))
  freezeClock(addDays(today, 10))
  await addEvidence(cast.tom, { reference, words: 'One thing more' })
  const readable = atWallTime(daysAfter(dateOf(now()), discipline.evidenceDays + 1))
  freezeClock(new Date(readable.getTime() - 1))
  await expect(draft()).rejects.toMatchObject(refused('case.not-heard-yet'))
  freezeClock(readable)
  await draft()
})

test('without an answer it waits for the day until which the member could give one, and more time is given by an officer', async () => {
  const reference = await aCase(cast, member)
  await namePanel(cast, reference, cast.panel)
  await askForTime(member, { reference, words: 'I am away' })
  await giveTime(cast.tom, { reference, until: '2027-01-15' })
  await expect(giveTime(cast.tom, { reference, until: '2027-01-10' })).rejects.toMatchObject(
    refused('case.not-later'),
  )
  await expect(giveTime(cast.tom, { reference, until: '2027-03-01' })).rejects.toMatchObject(
    refused('case.beyond-its-time'),
  )
  const draft = () => draftDecision(cast.panel[0]!, { reference, outcome: 'advice', reasons: 'x' })
  freezeClock(atWallTime('2027-01-15', '23:59'))
  await expect(draft()).rejects.toMatchObject(refused('case.not-heard-yet'))
  freezeClock(atWallTime('2027-01-16'))
  await draft()
})

test.each([
  ['2026-11-30', '2027-02-28'],
  ['2026-08-31', '2026-11-30'],
  ['2027-11-30', '2028-02-29'],
  ['2026-12-15', '2027-03-15'],
])('a case brought on %s can be decided until the end of %s', (brought, last) => {
  expect(lapseAfter(atWallTime(brought, '17:00'))).toEqual(atWallTime(daysAfter(last, 1)))
})

test('a case drops by itself at the end of its last day, with the suspension that belongs to it', async () => {
  const { tom, maureen, panel } = cast
  const reference = await aCaseToDecide(cast, member)
  const suspension = { reference, kind: 'suspension' as const }
  const { measureId } = await proposeMeasure(tom, {
    ...suspension,
    reason: 'Until it is decided',
    until: '2027-02-28',
  })
  await confirmMeasure(maureen, { reference, measureId })
  freezeClock(atWallTime('2027-02-28', '23:59'))
  await keepCases(clock, {})
  expect((await again(member)).member!.standing).toBe('suspended')
  expect(await caseRow(reference)).toMatchObject({ state: 'open' })
  freezeClock(atWallTime('2027-03-01'))
  // Its time is over, whether or not the clock's own job came by.
  await expect(
    draftDecision(panel[0]!, { reference, outcome: 'advice', reasons: 'x' }),
  ).rejects.toMatchObject(refused('case.over'))
  await keepCases(clock, {})
  expect(await caseRow(reference)).toMatchObject({ state: 'dropped', endedAt: now() })
  expect((await again(member)).member!.standing).toBe('good')
  expect((await mailsTo(member.email))[0]).toMatchObject({
    message: 'case-news',
    props: { news: 'dropped' },
  })
  const { length } = await mailsTo(member.email)
  await keepCases(clock, {})
  expect(await mailsTo(member.email)).toHaveLength(length)
})

test('two officers give it more time before the day, with their reason; the member is told', async () => {
  const { tom, maureen } = cast
  const reference = await aCase(cast, member)
  const extension = { reference, kind: 'extension' as const }
  const ask = { ...extension, reason: 'A witness is abroad', until: '2027-03-31' }
  await expect(proposeMeasure(tom, { ...ask, until: '2027-02-28' })).rejects.toMatchObject(
    refused('case.not-later'),
  )
  await expect(proposeMeasure(tom, { ...ask, until: '2027-07-01' })).rejects.toMatchObject(
    refused('case.extension-too-long'),
  )
  const { measureId } = await proposeMeasure(tom, ask)
  expect((await getCase(member, { reference }))!.measures).toEqual([])
  await expect(confirmMeasure(tom, { reference, measureId })).rejects.toMatchObject(
    refused('two-people'),
  )
  await confirmMeasure(maureen, { reference, measureId })
  expect(await caseRow(reference)).toMatchObject({ lapsesAt: atWallTime('2027-04-01') })
  expect((await getCase(member, { reference }))!.measures).toMatchObject([
    { kind: 'extension', reason: 'A witness is abroad' },
  ])
  expect((await mailsTo(member.email))[0]).toMatchObject({ props: { news: 'extended' } })
  freezeClock(atWallTime('2027-04-01'))
  await proposeMeasure(tom, { ...ask, until: '2027-04-30' }).then(
    () => expect.unreachable(),
    (error) => expect(error).toMatchObject(refused('case.over')),
  )
})

test('one officer alone leaves days to decide, and leaves the member room to answer', async () => {
  const { tom } = cast
  const reference = await aCase(cast, member)
  const lastDay = daysAfter('2027-02-28', -discipline.evidenceDays)
  await expect(giveTime(tom, { reference, until: daysAfter(lastDay, 1) })).rejects.toMatchObject(
    refused('case.no-time-to-decide'),
  )
  await giveTime(tom, { reference, until: lastDay })
  freezeClock(atWallTime(daysAfter(lastDay, -discipline.evidenceDays), '12:00'))
  for (let papers = 0; papers < 40; papers += 1) await addEvidence(tom, { reference, words: 'x' })
  await expect(addEvidence(tom, { reference, words: 'x' })).rejects.toMatchObject(
    refused('case.too-many-papers'),
  )
  await answerCharge(member, { reference, words: 'I was in Carlisle.' })
  freezeClock(atWallTime(daysAfter(lastDay, 1 - discipline.evidenceDays), '12:00'))
  await expect(addEvidence(tom, { reference, words: 'x' })).rejects.toMatchObject(
    refused('case.no-time-to-decide'),
  )
  const found = await getCase(member, { reference })
  expect(found!.decidableFrom! <= atWallTime(daysAfter(lastDay, 1))).toBe(true)
})

test('a suspended member has no vote, and keeps every right to be heard', async () => {
  const { tom, maureen, kwame } = cast
  const reference = await aCase(cast, member)
  const suspension = { reference, kind: 'suspension' as const }
  const ask = { ...suspension, reason: 'r', until: '2027-01-31' }
  await expect(proposeMeasure(tom, { ...ask, until: '2027-03-01' })).rejects.toMatchObject(
    refused('case.beyond-its-time'),
  )
  const { measureId } = await proposeMeasure(tom, ask)
  await expect(confirmMeasure(tom, { reference, measureId })).rejects.toMatchObject(
    refused('two-people'),
  )
  expect((await again(member)).member!.mayVote).toBe(true)
  await confirmMeasure(maureen, { reference, measureId })
  const suspended = await again(member)
  expect(suspended.member).toMatchObject({ standing: 'suspended', mayVote: false })
  await expect(proposeMeasure(kwame, { ...ask, until: '2027-01-31' })).rejects.toMatchObject(
    refused('case.suspended-already'),
  )
  expect(await getCase(suspended, { reference })).toMatchObject({ allegation: alleged })
  await askForTime(suspended, { reference, words: 'Please' })
  await answerCharge(suspended, { reference, words: 'It is not so.' })
  await namePanel(cast, reference, cast.panel)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'suspension', until: '2027-05-31' })
  await appealDecision(await again(member), { reference, words: 'Nobody asked Bert.' })
  await namePanel(cast, reference, cast.appeal)
  await decide(reference, cast.appeal, { outcome: 'no-action' })
  expect((await again(member)).member!.standing).toBe('good')
  expect(await database().$count(suspensions, isNull(suspensions.liftedAt))).toBe(0)
})

test('a suspension by decision ends on its day', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'suspension', until: '2027-03-31' })
  freezeClock(atWallTime('2027-03-31', '23:59'))
  await keepCases(clock, {})
  expect((await again(member)).member!.standing).toBe('suspended')
  freezeClock(atWallTime('2027-04-01'))
  await keepCases(clock, {})
  expect((await again(member)).member!.standing).toBe('good')
  expect(await caseRow(reference)).toMatchObject({ state: 'decided', endedAt: expect.any(Date) })
})

test('members decide who have no part in it, two of three, and every draft is kept with its author', async () => {
  const { kwame, panel, tom, maureen } = cast
  const reference = await aCase(cast, member)
  const name = (by: PersonActor, people: PersonActor[]) =>
    proposePanel(by, { reference, numbers: people.map(numberOf) })
  await expect(name(kwame, [panel[0]!, panel[1]!, tom])).rejects.toMatchObject(
    refused('case.has-part'),
  )
  await expect(name(kwame, [panel[0]!, panel[1]!, member])).rejects.toMatchObject(
    refused('own-case'),
  )
  await expect(name(kwame, [panel[0]!, panel[1]!, kwame])).rejects.toMatchObject(
    refused('case.has-part'),
  )
  await expect(name(kwame, panel.slice(1))).rejects.toMatchObject(refused('case.panel-size'))
  await expect(name(maureen, panel)).rejects.toMatchObject(refused('case.has-part'))
  await namePanel(cast, reference, panel)
  await answerCharge(member, { reference, words: 'No.' })
  whenHeard()
  const [one, other, third] = panel as [PersonActor, PersonActor, PersonActor]
  await draftDecision(one, { reference, outcome: 'expulsion', reasons: 'First words' })
  await draftDecision(other, { reference, outcome: 'advice', reasons: 'Other words' })
  expect(await caseRow(reference)).toMatchObject({ state: 'open' })
  expect((await getCase(third, { reference }))!.drafts).toMatchObject([
    { number: 1, outcome: 'expulsion', by: one.name, agreed: [one.name] },
    { number: 2, outcome: 'advice', by: other.name, agreed: [other.name], at: now() },
  ])
  for (const by of [member, tom]) expect((await getCase(by, { reference }))!.drafts).toEqual([])
  await decide(reference, [third, one], { outcome: 'advice' })
  expect(await getCase(member, { reference })).toMatchObject({
    state: 'decided',
    outcome: 'advice',
    reasons: 'We heard both sides.',
  })
})

test('an expulsion waits for the appeal, ends the membership when nobody appealed, and the address is remembered as a hash', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  const { appealBy } = await caseRow(reference)
  expect((await again(member)).member!.standing).toBe('good')
  freezeClock(new Date(appealBy!.getTime() - 1))
  await keepCases(clock, {})
  expect((await again(member)).member!.standing).toBe('good')
  freezeClock(appealBy!)
  await expect(appealDecision(member, { reference, words: 'x' })).rejects.toMatchObject(
    refused('case.no-appeal-now'),
  )
  await keepCases(clock, {})
  const expelled = await again(member)
  expect(expelled.member).toMatchObject({ standing: 'expelled', mayVote: false })
  const flag = eq(flaggedAddresses.emailHash, flagOf(member.email))
  const [flagged] = await database().select().from(flaggedAddresses).where(flag)
  expect(flagged!.reviewAt > addDays(now(), 300)).toBe(true)
  expect(JSON.stringify(flagged)).not.toContain(member.email)
  expect(await getCase(expelled, { reference })).toMatchObject({ outcome: 'expulsion' })
  const back = { reference, kind: 'reinstatement' as const }
  const { measureId } = await proposeMeasure(cast.tom, { ...back, reason: 'The witness was wrong' })
  await confirmMeasure(cast.nasreen, { reference, measureId })
  expect((await again(member)).member!.standing).not.toBe('expelled')
  expect(await database().$count(flaggedAddresses, flag)).toBe(0)
})

test('an appeal is heard by others, can only lighten, and falls to the member if it is not decided in time', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'advice' })
  await appealDecision(member, { reference, words: 'Nobody asked Bert.' })
  await expect(
    namePanel(cast, reference, [cast.panel[0]!, cast.appeal[0]!, cast.appeal[1]!]),
  ).rejects.toMatchObject(refused('case.has-part'))
  await namePanel(cast, reference, cast.appeal)
  await expect(
    draftDecision(cast.panel[0]!, { reference, outcome: 'no-action', reasons: 'x' }),
  ).rejects.toMatchObject(refused('not-there'))
  await expect(
    draftDecision(cast.appeal[0]!, { reference, outcome: 'expulsion', reasons: 'x' }),
  ).rejects.toMatchObject(refused('case.harder'))
  freezeClock((await caseRow(reference)).lapsesAt!)
  await keepCases(clock, {})
  expect(await caseRow(reference)).toMatchObject({ state: 'dropped' })
})

test('of two decisions that are agreed to at the same moment one is made, once', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  const [one, other, third] = cast.panel as [PersonActor, PersonActor, PersonActor]
  await draftDecision(one, { reference, outcome: 'advice', reasons: 'Words' })
  const [draft] = (await getCase(other, { reference }))!.drafts
  const votes = await Promise.allSettled(
    [other, third, other].map((by) => agreeToDecision(by, { reference, draftId: draft!.id })),
  )
  expect(votes.some(({ status }) => status === 'fulfilled')).toBe(true)
  const decided = (await mailsTo(member.email)).filter(({ props }) => props.news === 'decided')
  expect(decided).toHaveLength(1)
})

test('the second officer confirms the very measure that they read', async () => {
  const { tom, maureen } = cast
  const reference = await aCase(cast, member)
  const ask = { reference, kind: 'suspension' as const, reason: 'r' }
  const read = await proposeMeasure(tom, { ...ask, until: '2026-12-04' })
  await declineMeasure(tom, { reference, ...read })
  const another = await proposeMeasure(tom, { ...ask, until: '2027-01-31' })
  await expect(confirmMeasure(maureen, { reference, ...read })).rejects.toMatchObject({
    code: expect.any(String),
  })
  expect((await again(member)).member!.mayVote).toBe(true)
  await confirmMeasure(maureen, { reference, ...another })
  expect((await again(member)).member!.mayVote).toBe(false)
})

test('whoever decides a case has one voice in it, also after two records became one', async () => {
  const { tom, nasreen, panel } = cast
  const [other, kept] = [await aMember(), await aMember()]
  const reference = await aCase(cast, member)
  await namePanel(cast, reference, [other, panel[0]!, panel[1]!])
  await answerCharge(member, { reference, words: 'I was in Carlisle that day.' })
  whenHeard()
  await draftDecision(await again(other), { reference, outcome: 'advice', reasons: 'x' })
  await database()
    .update(subscriptions)
    .set({ endedAt: addDays(now(), -1) })
    .where(eq(subscriptions.personId, other.personId))
  const both = { personId: kept.personId, otherId: other.personId, fromOther: [] }
  await proposeMerge(nasreen, both)
  const [merge] = await database()
    .select()
    .from(memberMerges)
    .where(eq(memberMerges.otherId, other.personId))
  await confirmMerge(tom, { mergeId: merge!.id })
  const found = (await getCase(await again(kept), { reference }))!
  expect(found).toMatchObject({ decides: true, drafts: [{ agreed: [kept.name], mine: true }] })
  await agreeToDecision(await again(kept), { reference, draftId: found.drafts[0]!.id })
  expect(await caseRow(reference)).toMatchObject({ state: 'open', outcome: null })
})

test('a member whom no email reaches: the desk says that they are written to by post', async () => {
  const { maureen, tom } = cast
  const reference = await aCase(cast, member)
  expect(await getCase(tom, { reference })).toMatchObject({ reached: true })
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
  expect(await getCase(maureen, { reference })).toMatchObject({ reached: false })
})

test('whoever decides is told of a draft as of a draft, and on their home until it is decided', async () => {
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  const [one, other] = cast.panel as [PersonActor, PersonActor]
  const theirs = async () =>
    (await listOwnCases(other)).deciding.find((listed) => listed.reference === reference)
  expect(await theirs()).toMatchObject({ decides: true, running: true })
  await draftDecision(one, { reference, outcome: 'advice', reasons: 'We heard both sides.' })
  const [mail] = await mailsTo(other.email)
  expect(mail).toMatchObject({ message: 'case-waits', props: { task: 'draft' } })
  expect(mail!.props.link).toContain('/membership/cases/')
  const [draft] = (await getCase(other, { reference }))!.drafts
  await agreeToDecision(other, { reference, draftId: draft!.id })
  expect(await theirs()).toMatchObject({ decides: false, running: false })
  const [own] = (await listOwnCases(member)).own
  expect(own).toMatchObject({ mayAppeal: true, running: false })
})
