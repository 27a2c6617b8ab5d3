import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { terms } from '@/db/schema/people/officers'
import { suspensions } from '@/db/schema/people/people'
import { groupAsked } from '@/emails/people/group-asked'
import { renderEmail } from '@/emails/render-email'
import { proposalsThatLapse } from '@/lib/jobs/proposals-that-lapse'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dayInWords } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { inOneTransaction } from '@/lib/kernel/perform'
import { leave } from '@/lib/membership/leaving/leave'
import { organisation } from '@/lib/organisation'
import { agreeToGroup } from '@/lib/people/groups/agree-to-group'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { lapseGroupAnswers } from '@/lib/people/groups/lapse-group-answers'
import { leaveGroup } from '@/lib/people/groups/leave-group'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import { proposeGroupEnding } from '@/lib/people/groups/propose-group-ending'
import { countOwnGroups, listGroupProposals, listOwnGroups } from '@/lib/people/groups/read'
import { refuseGroup } from '@/lib/people/groups/refuse-group'
import { rejectGroupProposal } from '@/lib/people/groups/reject-group-proposal'
import { withdrawGroupProposal } from '@/lib/people/groups/withdraw-group-proposal'
import { lapseProposals } from '@/lib/people/officers/lapse-proposals'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { appointToGroup } from '@/tests/support/groups'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let chair: PersonActor
let secretary: PersonActor
let secondChair: PersonActor

beforeAll(async () => {
  chair = await anOfficer('co-chair', { name: 'Maureen Robson' })
  secondChair = await anOfficer('co-chair', { name: 'Kwame Boateng', seat: 2 })
  secretary = await anOfficer('secretary', { name: 'Tom Hesketh' })
})
afterEach(thawClock)

const refused = (code: string) => expect.objectContaining({ code })
const why = 'She ran the phone bank in May.'
const inOrganising = async (at = now()) =>
  (await listGroupMembers(['organising'], at)).map(({ personId }) => personId)
const wanted = ({ personId }: PersonActor) =>
  ({ personId, group: 'organising', role: 'member', why }) as const

test('two officers appoint, the member reads why and agrees, and only then is in the group', async () => {
  const ellie = await aMember({ name: 'Ellie Charlton' })
  const proposal = await proposeGroupAppointment(chair, wanted(ellie))
  expect((await mailsTo(secretary.email))[0]).toMatchObject({
    message: 'term-proposed',
    props: {
      office: 'Organising Group',
      what: expect.stringMatching(/^that Ellie Charlton becomes a member of the Organising Group/),
    },
  })
  await expect(agreeToGroup(ellie, { ...proposal, visibleTo: 'members' })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await expect(confirmGroupProposal(chair, proposal)).rejects.toEqual(refused('two-people'))
  await confirmGroupProposal(secretary, proposal)
  expect((await mailsTo(ellie.email))[0]).toMatchObject({ message: 'group-asked', props: { why } })
  expect(await inOrganising()).toEqual([])
  await expect(agreeToGroup(secretary, { ...proposal, visibleTo: 'members' })).rejects.toEqual(
    refused('not-allowed'),
  )
  await agreeToGroup(ellie, { ...proposal, visibleTo: 'members' })
  expect(await listGroupMembers(['organising'], now())).toMatchObject([
    { personId: ellie.personId, role: 'member', visibleTo: 'members' },
  ])
  const [term] = await database()
    .select()
    .from(groupTerms)
    .where(eq(groupTerms.personId, ellie.personId))
  expect(term).toMatchObject({
    appointedBy: chair.personId,
    confirmedBy: secretary.personId,
    why,
    consentVersion: 1,
  })
  expect((await mailsTo(chair.email)).map(({ message }) => message)).toContain('group-answered')

  const ending = await proposeGroupEnding(secretary, { termId: term!.id, why: 'She moved away.' })
  await expect(confirmGroupProposal(secretary, ending)).rejects.toEqual(refused('two-people'))
  await confirmGroupProposal(secondChair, ending)
  expect(await inOrganising()).toEqual([])
  expect(
    (await mailsTo(ellie.email)).find(({ message }) => message === 'group-term-ended'),
  ).toMatchObject({ props: { why: 'She moved away.' } })
})

test('a member may refuse, officers may reject or withdraw, and nothing changes', async () => {
  const ravi = await aMember()
  const first = await proposeGroupAppointment(chair, wanted(ravi))
  await expect(proposeGroupAppointment(secondChair, wanted(ravi))).rejects.toEqual(
    refused('office.already-proposed'),
  )
  await rejectGroupProposal(secretary, first)
  const second = await proposeGroupAppointment(chair, wanted(ravi))
  await confirmGroupProposal(secretary, second)
  await expect(withdrawGroupProposal(secretary, second)).rejects.toEqual(refused('not-allowed'))
  await refuseGroup(ravi, second)
  const third = await proposeGroupAppointment(chair, wanted(ravi))
  await confirmGroupProposal(secretary, third)
  await withdrawGroupProposal(chair, third)
  await expect(agreeToGroup(ravi, { ...third, visibleTo: 'group' })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  expect(await inOrganising()).toEqual([])
})

test('nobody appoints themselves, and nobody who is not in good standing is appointed', async () => {
  await expect(proposeGroupAppointment(chair, wanted(chair))).rejects.toEqual(refused('own-case'))
  const proposal = await proposeGroupAppointment(chair, wanted(secondChair))
  await expect(confirmGroupProposal(secondChair, proposal)).rejects.toEqual(refused('own-case'))
  await withdrawGroupProposal(chair, proposal)
  await expect(proposeGroupAppointment(chair, wanted(await aPerson()))).rejects.toEqual(
    refused('group.not-a-member'),
  )
  const member = await aMember()
  await expect(proposeGroupAppointment(member, wanted(chair))).rejects.toEqual(
    refused('not-allowed'),
  )
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: member.personId, suspendedAt: now() })
  await expect(proposeGroupAppointment(chair, wanted(member))).rejects.toEqual(
    refused('group.not-a-member'),
  )
})

test('officers are in the group that holds them, once, for as long as they hold the office', async () => {
  const team = await listGroupMembers(['coordination-support'], now())
  expect(team.map(({ byOffice }) => byOffice).sort()).toEqual(['co-chair', 'co-chair', 'secretary'])
  expect(await listGroupMembers(['coordination-support'], addDays(now(), 400))).toEqual([])
})

test('a convenor is a member who takes over from themselves, and the ranges never overlap', async () => {
  const siobhan = await aMember({ name: 'Siobhan Keane' })
  await appointToGroup([chair, secretary], siobhan, { group: 'communications' })
  await expect(
    proposeGroupAppointment(chair, { ...wanted(siobhan), group: 'communications' }),
  ).rejects.toEqual(refused('group.in-it-already'))
  await appointToGroup([chair, secretary], siobhan, { group: 'communications', role: 'convenor' })
  expect(await listGroupMembers(['communications'], now())).toMatchObject([
    { personId: siobhan.personId, role: 'convenor' },
  ])
  const twice = database()
    .insert(groupTerms)
    .values({
      id: newId(),
      personId: siobhan.personId,
      group: 'communications',
      role: 'member',
      startsAt: now(),
      endsAt: addDays(now(), 5),
      why,
      appointedBy: chair.personId,
      confirmedBy: secretary.personId,
    })
  await expect(twice).rejects.toMatchObject({
    cause: { constraint_name: 'group_terms_one_a_person' },
  })
})

test('whoever is there for a group is a member of it, and only where groups are represented', async () => {
  const george = await aMember()
  const representing = {
    personId: george.personId,
    group: 'strategy-implementation',
    role: 'member',
    represents: 'membership-services',
    why,
  } as const
  await expect(proposeGroupAppointment(chair, representing)).rejects.toEqual(
    refused('group.represents-another'),
  )
  await appointToGroup([chair, secretary], george, { group: 'membership-services' })
  await expect(
    proposeGroupAppointment(chair, { ...representing, group: 'communications' }),
  ).rejects.toEqual(refused('group.represents-another'))
  await appointToGroup([chair, secretary], george, representing)
  expect(await listGroupMembers(['strategy-implementation'], now())).toMatchObject([
    { represents: 'membership-services' },
  ])
})

test('a term runs out, rests with a suspension, and ends with the membership or by the member', async () => {
  const [runsOut, rests, leaver, walker] = await Promise.all([
    aMember(),
    aMember(),
    aMember(),
    aMember(),
  ])
  for (const member of [runsOut, rests, leaver, walker])
    await appointToGroup([chair, secretary], member, { group: 'organising' })
  expect(await inOrganising()).toHaveLength(4)
  expect(await inOrganising(addDays(now(), 731))).toEqual([])
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: rests.personId, suspendedAt: now() })
  expect(await inOrganising()).not.toContain(rests.personId)
  await database()
    .update(suspensions)
    .set({ liftedAt: now() })
    .where(eq(suspensions.personId, rests.personId))
  expect(await inOrganising()).toContain(rests.personId)
  await leave(leaver, { personId: leaver.personId })
  const [theirs] = await database()
    .select()
    .from(groupTerms)
    .where(eq(groupTerms.personId, walker.personId))
  await expect(leaveGroup(runsOut, { termId: theirs!.id })).rejects.toEqual(refused('not-allowed'))
  await leaveGroup(walker, { termId: theirs!.id })
  expect((await inOrganising()).sort()).toEqual([runsOut.personId, rests.personId].sort())
})

test('what was proposed for a member who leaves is off the table', async () => {
  const member = await aMember()
  const proposal = await proposeGroupAppointment(chair, wanted(member))
  await confirmGroupProposal(secretary, proposal)
  await leave(member, { personId: member.personId })
  const [row] = await database()
    .select()
    .from(groupProposals)
    .where(eq(groupProposals.id, proposal.proposalId))
  expect(row!.state).toBe('withdrawn')
})

test('two who confirm at once ask the member once, and one answer counts', async () => {
  const member = await aMember()
  const proposal = await proposeGroupAppointment(chair, wanted(member))
  const settled = await Promise.allSettled([
    confirmGroupProposal(secretary, proposal),
    confirmGroupProposal(secondChair, proposal),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const answers = await Promise.allSettled([
    agreeToGroup(member, { ...proposal, visibleTo: 'group' }),
    agreeToGroup(member, { ...proposal, visibleTo: 'group' }),
    refuseGroup(member, proposal),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const asked = (await mailsTo(member.email)).filter(({ message }) => message === 'group-asked')
  expect(asked).toHaveLength(1)
})

test('erasure keeps that somebody was there, without the reasons', async () => {
  const member = await aMember()
  await appointToGroup([chair, secretary], member, { group: 'membership-services' })
  freezeClock(addDays(now(), 1))
  await leave(member, { personId: member.personId })
  await inOneTransaction(system('daily'), 'retention.run', async (work) => {
    work.assertCan('retention.run')
    await erasePerson(work, member.personId)
  })
  const [term] = await database()
    .select()
    .from(groupTerms)
    .where(eq(groupTerms.personId, member.personId))
  expect(term).toMatchObject({ why: '', visibleTo: 'group', consentVersion: null })
})

describe('who is asked to join and does not answer', () => {
  const { proposalDays } = organisation.rules
  const lapse = () => lapseGroupAnswers(system('daily'), {})
  const messagesTo = async (officer: PersonActor) =>
    (await mailsTo(officer.email)).filter(({ message }) => message === 'group-answered')

  async function aQuestion() {
    const member = await aMember()
    const proposal = await proposeGroupAppointment(chair, wanted(member))
    await confirmGroupProposal(secretary, proposal)
    return { member, proposal }
  }

  test('reads until which day they can, in the email and on the page, and can on that day', async () => {
    freezeClock('2027-03-01T12:00:00Z')
    const { member, proposal } = await aQuestion()
    const [email] = await mailsTo(member.email)
    const written = await renderEmail(groupAsked, email!.props as never)
    const { asked } = await listOwnGroups(member)
    const [atDesk] = (await listGroupProposals(chair))!.filter(
      ({ id }) => id === proposal.proposalId,
    )
    const lastDay = dayInWords(addDays(now(), proposalDays))
    expect(written.text).toContain(`You can answer until ${lastDay}`)
    expect(asked).toMatchObject([{ answerBy: lastDay }])
    expect(atDesk).toMatchObject({ answerBy: lastDay })
    freezeClock(addDays(now(), proposalDays).toISOString())
    await lapse()
    await agreeToGroup(member, { ...proposal, visibleTo: 'group' })
    expect(await inOrganising()).toContain(member.personId)
  })

  test('is asked no more the day after, whether or not the clock’s job came by, and both officers hear it once', async () => {
    freezeClock('2027-05-01T12:00:00Z')
    const { member, proposal } = await aQuestion()
    const before = { chair: await messagesTo(chair), secretary: await messagesTo(secretary) }
    freezeClock(addDays(now(), proposalDays + 1).toISOString())
    await expect(agreeToGroup(member, { ...proposal, visibleTo: 'group' })).rejects.toEqual(
      refused('group.answered-too-late'),
    )
    expect((await listOwnGroups(member)).asked).toEqual([])
    expect(await countOwnGroups(member)).toMatchObject({ asked: 0 })
    const open = async () =>
      (await listGroupProposals(chair))!.some(({ id }) => id === proposal.proposalId)
    expect(await open()).toBe(false)
    await Promise.all([lapse(), lapse()])
    const [row] = await database()
      .select()
      .from(groupProposals)
      .where(eq(groupProposals.id, proposal.proposalId))
    expect(row).toMatchObject({ state: 'lapsed', answeredAt: null })
    expect(await messagesTo(chair)).toHaveLength(before.chair.length + 1)
    expect(await messagesTo(secretary)).toHaveLength(before.secretary.length + 1)
    expect((await messagesTo(chair))[0]).toMatchObject({ props: { unanswered: true } })
    // It can be proposed again.
    await proposeGroupAppointment(chair, wanted(member))
  })

  test('keeps the question where the officer who asked has left the office', async () => {
    freezeClock('2027-07-01T12:00:00Z')
    const { member, proposal } = await aQuestion()
    await database().update(terms).set({ endsAt: now() }).where(eq(terms.personId, chair.personId))
    await lapseProposals(system('daily'), Object.values(proposalsThatLapse).flat())
    await lapse()
    await agreeToGroup(member, { ...proposal, visibleTo: 'group' })
    expect(await inOrganising()).toContain(member.personId)
  })
})
