import '@/tests/support/database'
import { and, eq, gt } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { termProposals, terms } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import { listOffices, listProposals } from '@/lib/people/officers/read'
import { rejectProposal } from '@/lib/people/officers/reject-proposal'
import { withdrawProposal } from '@/lib/people/officers/withdraw-proposal'
import { actorOf } from '@/lib/people/sign-in/actor'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let chair: PersonActor
let secondChair: PersonActor
let secretary: PersonActor

beforeAll(async () => {
  chair = await anOfficer('co-chair', { name: 'Maureen Robson' })
  secondChair = await anOfficer('co-chair', { name: 'Kwame Boateng', seat: 2 })
  secretary = await anOfficer('secretary', { name: 'Tom Hesketh' })
})

const again = async (person: PersonActor) =>
  (await actorOf(person.personId, { secondFactor: true }))!

test('two officers appoint a member, who has the powers from then on and not before', async () => {
  const joyce = await aMember({ name: 'Joyce Adeyemi' })
  const proposal = await proposeAppointment(chair, {
    personId: joyce.personId,
    office: 'treasurer',
  })
  expect((await again(joyce)).powers).toEqual([])
  expect((await mailsTo(secretary.email))[0]).toMatchObject({
    message: 'term-proposed',
    props: {
      proposerName: 'Maureen Robson',
      what: expect.stringMatching(/^that Joyce Adeyemi becomes Treasurer until /),
    },
  })
  expect(await mailsTo(chair.email)).toEqual([])
  await expect(confirmProposal(chair, proposal)).rejects.toMatchObject({ code: 'two-people' })
  await confirmProposal(secretary, proposal)
  expect((await again(joyce)).offices).toEqual(['treasurer'])
  expect((await mailsTo(joyce.email))[0]).toMatchObject({ message: 'office-confirmed' })
  const [term] = await database().select().from(terms).where(eq(terms.personId, joyce.personId))
  expect(term).toMatchObject({
    appointedBy: chair.personId,
    confirmedBy: secretary.personId,
    seat: 1,
  })
  const held = (await listOffices()).find((office) => office.office === 'treasurer')
  expect(held).toMatchObject({ vacancies: 0, holders: [{ name: 'Joyce Adeyemi' }] })

  const ending = await proposeEnding(secretary, { termId: term!.id })
  await expect(confirmProposal(secretary, ending)).rejects.toMatchObject({ code: 'two-people' })
  await confirmProposal(secondChair, ending)
  expect((await again(joyce)).powers).toEqual([])
  const [ended] = await database().select().from(terms).where(eq(terms.id, term!.id))
  expect(ended).toMatchObject({
    endedBy: secretary.personId,
    endConfirmedBy: secondChair.personId,
  })
})

test('nobody proposes or confirms themselves, in or out of office', async () => {
  const office = 'membership-secretary'
  const herself = { personId: chair.personId, office } as const
  await expect(proposeAppointment(chair, herself)).rejects.toMatchObject({ code: 'own-case' })
  const proposal = await proposeAppointment(secretary, herself)
  await expect(confirmProposal(chair, proposal)).rejects.toMatchObject({ code: 'own-case' })
  await expect(rejectProposal(chair, proposal)).rejects.toMatchObject({ code: 'own-case' })
  await rejectProposal(secondChair, proposal)
  const [own] = await database()
    .select()
    .from(terms)
    .where(and(eq(terms.personId, chair.personId), gt(terms.endsAt, now())))
  await expect(proposeEnding(chair, { termId: own!.id })).rejects.toMatchObject({
    code: 'own-case',
  })
})

test('only officers with the power, and only with a second factor', async () => {
  const member = await aMember()
  const wanted = { personId: member.personId, office: 'treasurer' } as const
  const treasurer = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  await expect(proposeAppointment(member, wanted)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(proposeAppointment(treasurer, wanted)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(proposeAppointment({ ...chair, secondFactor: false }, wanted)).rejects.toMatchObject(
    { code: 'second-factor' },
  )
  expect(await listProposals(member)).toBeUndefined()
  await expect(confirmProposal(member, { proposalId: newId() })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('an office is for members in good standing', async () => {
  const stranger = await aPerson()
  await expect(
    proposeAppointment(chair, { personId: stranger.personId, office: 'treasurer' }),
  ).rejects.toMatchObject({ code: 'office.not-a-member' })
})

test('two who confirm at once begin one term', async () => {
  const member = await aMember({ name: 'Ellie Charlton' })
  const proposal = await proposeAppointment(chair, {
    personId: member.personId,
    office: 'treasurer',
  })
  const settled = await Promise.allSettled([
    confirmProposal(secretary, proposal),
    confirmProposal(secondChair, proposal),
    rejectProposal(secondChair, proposal),
  ])
  expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const [row] = await database()
    .select()
    .from(termProposals)
    .where(eq(termProposals.id, proposal.proposalId))
  const begun = await database().select().from(terms).where(eq(terms.personId, member.personId))
  expect(begun).toHaveLength(row!.state === 'confirmed' ? 1 : 0)
  await database().delete(terms).where(eq(terms.personId, member.personId))
})

test('two members proposed for one seat and confirmed at once: one of them has it', async () => {
  const first = await aMember()
  const second = await aMember()
  const one = await proposeAppointment(chair, { personId: first.personId, office: 'treasurer' })
  const two = await proposeAppointment(chair, { personId: second.personId, office: 'treasurer' })
  const settled = await Promise.allSettled([
    confirmProposal(secretary, one),
    confirmProposal(secondChair, two),
  ])
  expect(settled.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  const lost = settled.find((result) => result.status === 'rejected')
  expect(lost).toMatchObject({ reason: { code: 'office.seat-taken' } })
  const third = await aMember()
  await expect(
    proposeAppointment(chair, { personId: third.personId, office: 'treasurer' }),
  ).rejects.toMatchObject({ code: 'office.seat-taken' })
})

test('the database itself refuses two terms of one seat that overlap', async () => {
  const member = await aMember()
  const overlap = database()
    .insert(terms)
    .values({
      id: newId(),
      personId: member.personId,
      office: 'secretary',
      seat: 1,
      startsAt: addDays(now(), 10),
      endsAt: addDays(now(), 400),
    })
  await expect(overlap).rejects.toMatchObject({
    cause: { constraint_name: 'terms_one_holder_a_seat' },
  })
})

test('only whoever proposed takes it back, and a proposal is made once', async () => {
  const termId = (await listOffices()).find((office) => office.office === 'secretary')!.holders[0]!
    .termId
  const proposal = await proposeEnding(chair, { termId })
  await expect(proposeEnding(secondChair, { termId })).rejects.toMatchObject({
    code: 'office.already-proposed',
  })
  await expect(withdrawProposal(secondChair, proposal)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await withdrawProposal(chair, proposal)
  await expect(confirmProposal(secondChair, proposal)).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  expect((await again(secretary)).offices).toEqual(['secretary'])
})
