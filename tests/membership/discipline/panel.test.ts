import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { complaintParties, complaints } from '@/db/schema/membership/complaints'
import { chargeRoles } from '@/db/schema/membership/discipline'
import { members } from '@/db/schema/people/people'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { addEvidence, answerCharge } from '@/lib/membership/discipline/add-paper'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import { agreeToDecision, draftDecision } from '@/lib/membership/discipline/decide'
import { confirmMeasure, declineMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { proposePanel, proposeReplacement } from '@/lib/membership/discipline/propose-panel'
import { getCase, listCases, listOwnCases } from '@/lib/membership/discipline/read'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { stepAside } from '@/lib/membership/discipline/step-aside'
import { organisation } from '@/lib/organisation'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import {
  aCase,
  aCaseToDecide,
  caseRow,
  cast,
  decide,
  eachWithAMember,
  member,
  namePanel,
  numberOf,
  today,
} from './with-cases'

eachWithAMember()

const refused = (code: string) => ({ code })
const whenHeard = () => freezeClock(addDays(today, organisation.discipline.evidenceDays + 1))
const propose = (by: PersonActor, reference: string, panel = cast.panel) =>
  proposePanel(by, { reference, numbers: panel.map(numberOf) })
const namesOf = (people: PersonActor[]) => people.map(({ name }) => name)
async function rolesIn(reference: string, role: 'panel' | 'left-panel') {
  const { id } = await caseRow(reference)
  const rows = await database().select().from(chargeRoles).where(eq(chargeRoles.chargeId, id))
  return rows.filter((row) => row.role === role).map(({ personId }) => personId)
}
async function leaves(one: PersonActor) {
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, one.personId))
}

test('one officer alone names nobody: a second confirms those who decide, and nobody learns of it before', async () => {
  const { kwame, nasreen, tom, panel } = cast
  const reference = await aCase(cast, member)
  const { measureId } = await propose(kwame, reference)
  expect(await rolesIn(reference, 'panel')).toEqual([])
  expect((await getCase(member, { reference }))!.measures).toEqual([])
  expect(await mailsTo(panel[0]!.email)).toEqual([])
  expect((await listOwnCases(panel[0]!)).deciding).toEqual([])
  expect(JSON.stringify(await getOwnData(panel[0]!, panel[0]!))).not.toContain(measureId)
  await expect(confirmMeasure(kwame, { reference, measureId })).rejects.toMatchObject(
    refused('two-people'),
  )
  // Nor do those who brought it, or looked into it, confirm or decline who decides it.
  for (const act of [confirmMeasure, declineMeasure]) {
    await expect(act(tom, { reference, measureId })).rejects.toMatchObject(refused('case.has-part'))
  }
  expect(await rolesIn(reference, 'panel')).toEqual([])
  await confirmMeasure(nasreen, { reference, measureId })
  expect((await rolesIn(reference, 'panel')).sort()).toEqual(
    panel.map(({ personId }) => personId).sort(),
  )
  const [recorded] = (await getCase(member, { reference }))!.measures
  expect(recorded).toMatchObject({ kind: 'panel', officers: ['Kwame', 'Nasreen'] })
  expect(recorded!.joins.sort()).toEqual(namesOf(panel).sort())
  expect((await mailsTo(member.email))[0]).toMatchObject({ props: { news: 'panel-named' } })
})

test('of two panels that are confirmed at the same moment one decides', async () => {
  const { kwame, nasreen, joyce } = cast
  const reference = await aCase(cast, member)
  const { measureId } = await propose(kwame, reference)
  const both = await Promise.allSettled(
    [nasreen, nasreen, joyce].map((by) => confirmMeasure(by, { reference, measureId })),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await rolesIn(reference, 'panel')).toHaveLength(3)
  const named = (await mailsTo(member.email)).filter(({ props }) => props.news === 'panel-named')
  expect(named).toHaveLength(1)
})

test('two propose a panel at the same moment: one of the proposals waits', async () => {
  const { kwame, nasreen } = cast
  const reference = await aCase(cast, member)
  const both = await Promise.allSettled([propose(kwame, reference), propose(nasreen, reference)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject(refused('case.measure-waits'))
})

test('neither of the two officers is among those they name, and what changed since is asked again', async () => {
  const { kwame, nasreen, panel } = cast
  const reference = await aCase(cast, member)
  const { measureId } = await propose(kwame, reference, [panel[0]!, panel[1]!, nasreen])
  await expect(confirmMeasure(nasreen, { reference, measureId })).rejects.toMatchObject(
    refused('case.has-part'),
  )
  await declineMeasure(kwame, { reference, measureId })
  const gone = await aMember()
  const second = await propose(kwame, reference, [panel[0]!, panel[1]!, gone])
  await leaves(gone)
  await expect(confirmMeasure(nasreen, { reference, ...second })).rejects.toMatchObject(
    refused('case.panel-standing'),
  )
  expect(await rolesIn(reference, 'panel')).toEqual([])
})

test('when a third officer looked into it, others stand in, so that two are left to name who decides', async () => {
  const { kwame, nasreen, joyce } = cast
  const reference = await aCase(cast, member)
  expect(await getCase(joyce, { reference })).toBeUndefined()
  await addEvidence(nasreen, { reference, words: 'Seen at Roker' })
  expect(await getCase(joyce, { reference })).toMatchObject({ as: 'officer', toName: true })
  // A fourth would leave nobody who could confirm it.
  await expect(addEvidence(kwame, { reference, words: 'x' })).rejects.toMatchObject(
    refused('case.too-few-to-name'),
  )
  const { measureId } = await propose(kwame, reference)
  await confirmMeasure(joyce, { reference, measureId })
  expect(await rolesIn(reference, 'panel')).toHaveLength(3)
})

test('somebody steps aside: what they agreed to counts no more, and another member agrees anew', async () => {
  const { kwame, nasreen, tom, panel } = cast
  const [one, other, third] = panel as [PersonActor, PersonActor, PersonActor]
  const reference = await aCaseToDecide(cast, member)
  const still = { reference, number: numberOf(await aMember()) }
  await expect(proposeReplacement(kwame, still)).rejects.toMatchObject(
    refused('case.no-empty-place'),
  )
  await expect(
    proposeReplacement(kwame, { ...still, leaves: other.personId }),
  ).rejects.toMatchObject(refused('case.still-decides'))
  whenHeard()
  await draftDecision(one, { reference, outcome: 'advice', reasons: 'Words' })
  await stepAside(one, { reference })
  expect((await mailsTo(kwame.email))[0]).toMatchObject({ props: { task: 'replace-panel' } })
  expect(await getCase(one, { reference })).toBeUndefined()
  const [draft] = (await getCase(other, { reference }))!.drafts
  expect(draft).toMatchObject({ by: one.name, agreed: [] })
  await agreeToDecision(other, { reference, draftId: draft!.id })
  expect(await caseRow(reference)).toMatchObject({ state: 'open' })
  expect((await listCases(kwame)).find((row) => row.reference === reference)).toMatchObject({
    toReplace: true,
  })
  expect((await getCase(kwame, { reference }))!.toReplace).toEqual([{ why: 'left' }])
  // Who left has had a part in it, and is not named anew.
  await expect(
    proposeReplacement(kwame, { reference, number: numberOf(one) }),
  ).rejects.toMatchObject(refused('case.has-part'))
  const another = await aMember()
  const { measureId } = await proposeReplacement(kwame, { reference, number: numberOf(another) })
  await expect(confirmMeasure(tom, { reference, measureId })).rejects.toMatchObject(
    refused('case.has-part'),
  )
  await confirmMeasure(nasreen, { reference, measureId })
  expect((await mailsTo(member.email))[0]).toMatchObject({ props: { news: 'panel-changed' } })
  expect(await rolesIn(reference, 'left-panel')).toEqual([one.personId])
  await agreeToDecision(another, { reference, draftId: draft!.id })
  expect(await caseRow(reference)).toMatchObject({ state: 'decided', outcome: 'advice' })
  expect(third).toBeDefined()
})

test('a member who leaves, or whom its complaint turns out to concern, decides no more and can be replaced', async () => {
  const { kwame, nasreen, tom, maureen } = cast
  const panel = [await aMember(), await aMember(), await aMember()]
  const [one, other, third] = panel as [PersonActor, PersonActor, PersonActor]
  const { reference: complaint } = await sendComplaint(visitor, {
    kind: 'conduct',
    words: 'He shouted.',
    officers: [],
    mayBeNamed: 'no',
    name: 'Agnes',
    email: 'agnes@post.example',
  })
  const { reference } = await proposeCharge(tom, {
    number: numberOf(member),
    rule: 'Respect',
    allegation: 'It is alleged that he shouted',
    complaint,
  })
  await bringCharge(maureen, { reference })
  await namePanel(cast, reference, panel)
  await answerCharge(member, { reference, words: 'No.' })
  whenHeard()
  await draftDecision(one, { reference, outcome: 'advice', reasons: 'Words' })
  await leaves(one)
  const [draft] = (await getCase(other, { reference }))!.drafts
  expect(draft!.agreed).toEqual([])
  await agreeToDecision(other, { reference, draftId: draft!.id })
  expect(await caseRow(reference)).toMatchObject({ state: 'open' })
  const [row] = await database()
    .select()
    .from(complaints)
    .where(eq(complaints.reference, complaint))
  await database()
    .insert(complaintParties)
    .values({ complaintId: row!.id, personId: third.personId })
  await expect(agreeToDecision(third, { reference, draftId: draft!.id })).rejects.toMatchObject(
    refused('not-there'),
  )
  expect(await getCase(third, { reference })).toBeUndefined()
  const places = (await getCase(kwame, { reference }))!.toReplace
  expect(new Map(places.map(({ personId, why }) => [personId, why]))).toEqual(
    new Map([
      [one.personId, 'membership'],
      [third.personId, 'concerned'],
    ]),
  )
  for (const leaver of [one, third]) {
    const number = numberOf(await aMember())
    const { measureId } = await proposeReplacement(kwame, {
      reference,
      number,
      leaves: leaver.personId,
    })
    await confirmMeasure(nasreen, { reference, measureId })
  }
  expect(await rolesIn(reference, 'panel')).toHaveLength(3)
  expect(await rolesIn(reference, 'left-panel')).toHaveLength(2)
  expect((await getCase(kwame, { reference }))!.toReplace).toEqual([])
})

test('nobody holds a decision up by drafting: every draft stays open, and each has one voice', async () => {
  const [one, other, third] = cast.panel as [PersonActor, PersonActor, PersonActor]
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  const draft = (by: PersonActor, reasons: string) =>
    draftDecision(by, { reference, outcome: 'advice', reasons })
  await draft(one, 'The words of one')
  for (let times = 0; times < 10; times += 1) await draft(third, `Again ${times}`)
  await expect(draft(third, 'Once more')).rejects.toMatchObject(refused('case.too-many-drafts'))
  const seen = (await getCase(other, { reference }))!.drafts
  expect(seen).toHaveLength(11)
  expect(seen.filter(({ agreed }) => agreed.includes(third.name))).toHaveLength(1)
  await draft(one, 'Better words of one')
  await agreeToDecision(other, { reference, draftId: seen[0]!.id })
  // Its author has moved on to other words: theirs count for those.
  expect(await caseRow(reference)).toMatchObject({ state: 'open' })
  await agreeToDecision(third, { reference, draftId: seen[0]!.id })
  expect(await getCase(member, { reference })).toMatchObject({
    state: 'decided',
    reasons: 'The words of one',
  })
})

test('an appeal is heard by members who were no part of the case, named by two as well', async () => {
  const { kwame, nasreen } = cast
  const reference = await aCaseToDecide(cast, member)
  whenHeard()
  await decide(reference, cast.panel, { outcome: 'advice' })
  await appealDecision(member, { reference, words: 'Nobody asked Bert.' })
  await expect(
    propose(kwame, reference, [cast.panel[0]!, cast.appeal[0]!, cast.appeal[1]!]),
  ).rejects.toMatchObject(refused('case.has-part'))
  const { measureId } = await propose(kwame, reference, cast.appeal)
  await expect(confirmMeasure(kwame, { reference, measureId })).rejects.toMatchObject(
    refused('two-people'),
  )
  await confirmMeasure(nasreen, { reference, measureId })
  expect((await getCase(member, { reference }))!.appealPanel.sort()).toEqual(
    namesOf(cast.appeal).sort(),
  )
})
