import '@/tests/support/database'
import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { backNomination } from '@/lib/democracy/elections/nominations/backing/back-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { queryRollEntry } from '@/lib/democracy/elections/roll/query-roll-entry'
import { listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion, listMotions } from '@/lib/democracy/motions/read'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { confirmBankCharge } from '@/lib/money/treasury/bank-charges/confirm-bank-charge'
import { listBankCharges } from '@/lib/money/treasury/bank-charges/list-bank-charges'
import { proposeBankCharge } from '@/lib/money/treasury/bank-charges/propose-bank-charge'
import { searchMembers } from '@/lib/people/members/search'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { listOffices, listProposals } from '@/lib/people/officers/read'
import { actorOf } from '@/lib/people/sign-in/actor'
import { listAudit } from '@/lib/records/audit/read'
import { anApplicationReadyForDecision } from '@/tests/support/applications'
import {
  aCalledElection,
  accepted,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { aMember, anOfficer } from '@/tests/support/people'

/** Who everybody below calls themselves, and somebody else is. */
const stolen = 'Tom Hesketh'

/** What a member types under "What you like to be called", and who they are from then on. */
async function callsThemselvesTom({ personId }: PersonActor): Promise<PersonActor> {
  await database().update(people).set({ preferredName: stolen }).where(eq(people.id, personId))
  return (await actorOf(personId, { secondFactor: true }))!
}

let members: Record<'ada' | 'ben' | 'cy' | 'dot', PersonActor>
let officers: Record<'treasurer' | 'secretary' | 'chair' | 'other' | 'applications', PersonActor>
let runs: PersonActor
let tom: PersonActor

beforeAll(async () => {
  const electors = await theElectors()
  runs = await callsThemselvesTom(electors.runs)
  thawClock()
  tom = await aMember({ name: stolen, email: 'tom@names.example' })
  const called = async (name: string) => callsThemselvesTom(await aMember({ name }))
  members = {
    ada: await called('Ada Stone'),
    ben: await called('Ben Frost'),
    cy: await called('Cy Marsh'),
    dot: await called('Dot Hale'),
  }
  officers = {
    treasurer: await callsThemselvesTom(await anOfficer('treasurer', { name: 'Joyce Till' })),
    secretary: await callsThemselvesTom(electors.secretary),
    chair: await callsThemselvesTom(await anOfficer('co-chair', { name: 'Maureen Gavel' })),
    other: await callsThemselvesTom(await anOfficer('co-chair', { name: 'Kwame Gavel', seat: 2 })),
    applications: await callsThemselvesTom(
      await anOfficer('membership-secretary', { name: 'Nas Door' }),
    ),
  }
})
afterAll(thawClock)

test('who is called by another member’s name is greeted by it, and by it alone', async () => {
  expect(members.ada.name).toBe(stolen)
})

test('mover and seconder of a motion', async () => {
  const motion = {
    id: newId(),
    title: 'Warm homes',
    text: 'We believe that every home should be warm, and resolve to say so.',
  }
  const { number } = await moveMotion(members.ada, motion)
  await secondMotion(members.ben, { number })
  const seen = await getMotion(members.cy, number)
  expect(seen).toMatchObject({ mover: 'Ada Stone', seconder: 'Ben Frost' })
  expect(JSON.stringify(await listMotions(members.cy, 'under-way'))).not.toContain(stolen)
})

test('candidate, proposer, seconder and backer, and whoever queries the roll', async () => {
  const { slug, id: electionId, contestId } = await aCalledElection()
  const { id } = await nominate(members.ben, { contestId, candidate: members.ada.member!.number })
  await acceptNomination(members.ada, accepted(id))
  await secondNomination(members.cy, { nominationId: id })
  await backNomination(members.dot, { nominationId: id, group: '' }).catch(() => undefined)
  const seen = await getNomination(members.dot, slug, id)
  expect(seen).toMatchObject({ name: 'Ada Stone', proposer: 'Ben Frost', seconder: 'Cy Marsh' })
  expect(JSON.stringify(seen)).not.toContain(stolen)

  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(system('clock'), { electionId })
  await queryRollEntry(members.ada, { slug, text: 'My number is wrong.' })
  const { amendments } = (await listAmendments(runs, slug))!
  // Officers who decide see both, so that they neither mistake nor misname anybody.
  expect(amendments[0]).toMatchObject({ name: `Ada Stone (called ${stolen})` })
  thawClock()
})

test('a referee, as the desk reads them', async () => {
  const { id, number } = await anApplicationReadyForDecision(officers.applications, {
    proposer: members.ada.email,
    seconder: members.ben.email,
  })
  const found = await readApplicationAtDesk(officers.applications, { number })
  const names = (found as { references: { referee?: { name: string } }[] }).references.map(
    ({ referee }) => referee?.name,
  )
  expect(names.sort()).toEqual(['Ada Stone', 'Ben Frost'])
  await approveApplication(officers.applications, { applicationId: id })
})

test('who proposed and who confirmed', async () => {
  const charge = { nonce: newId(), amountPence: 600, chargedOn: '2026-10-01', note: '' }
  await proposeBankCharge(officers.treasurer, charge)
  const { waiting } = (await listBankCharges(officers.chair))!
  expect(waiting[0]).toMatchObject({ proposedBy: 'Joyce Till' })
  await confirmBankCharge(officers.chair, { chargeId: waiting[0]!.charge.id })
  const { decided } = (await listBankCharges(officers.chair))!
  expect(decided[0]).toMatchObject({ proposedBy: 'Joyce Till', decidedBy: 'Maureen Gavel' })
})

test('an appointment shows both names to who confirms it, and the public the name of record', async () => {
  const [found] = await searchMembers(officers.other, 'Cy Marsh')
  expect(found).toMatchObject({ name: 'Cy Marsh', called: stolen })
  await proposeAppointment(officers.other, {
    personId: members.cy.personId,
    office: 'secretary',
    until: addDays(now(), 30),
  })
  const [proposal] = (await listProposals(officers.chair))!
  expect(proposal).toMatchObject({ proposerName: 'Kwame Gavel' })
  expect(proposal!.what).toMatch(/^that .?Cy Marsh \(called Tom Hesketh\).? becomes Secretary/)
  await confirmProposal(officers.chair, { proposalId: proposal!.id })
  const offices = JSON.stringify(await listOffices())
  expect(offices).toContain('Cy Marsh')
  expect(offices).not.toContain(stolen)
})

test('nobody but they themselves reads the name they took, in any email or in the audit log', async () => {
  const theirs = new Set(
    [...Object.values(members), ...Object.values(officers), runs].map((one) => one.email),
  )
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(ne(outgoingMails.toEmail, tom.email))
  const greeting = /^(name|refereeName)$/
  const saying: string[] = []
  let greeted = 0
  for (const mail of mails) {
    const props = unseal<Record<string, unknown>>(mail.propsSealed!)
    for (const [prop, value] of Object.entries(props)) {
      if (!JSON.stringify(value ?? null).includes(stolen)) continue
      // Officers who decide about somebody read both names.
      if (prop === 'what' && mail.message === 'term-proposed') continue
      if (greeting.test(prop) && theirs.has(mail.toEmail ?? '')) greeted += 1
      else saying.push(`${mail.message}: ${prop}`)
    }
  }
  expect(saying).toEqual([])
  // And they are greeted by it: the test looks at emails that say it.
  expect(greeted).toBeGreaterThan(5)
  expect(new Set(mails.map(({ message }) => message))).toContain('roll-queried')
  expect(new Set(mails.map(({ message }) => message))).toContain('bank-charge-to-confirm')
  const { entries } = (await listAudit(officers.chair))!
  expect(entries.length).toBeGreaterThan(10)
  expect(JSON.stringify(entries)).not.toContain(stolen)
})
