import '@/tests/support/database'
import { and, eq, gt, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { members, suspensions } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { leave } from '@/lib/membership/leaving/leave'
import { getLeaving } from '@/lib/membership/leaving/read'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { actorOf } from '@/lib/people/sign-in/actor'
import { lifeLine } from '@/lib/records/member-record/life-line'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { anApproved, atStripe, pay, withStripe } from '@/tests/money/subscriptions/with-stripe'
import { anApplicationReadyForDecision } from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

withStripe()

const again = async ({ personId }: PersonActor) =>
  (await actorOf(personId, { secondFactor: true }))!
const mine = (personId: string) => eq(subscriptions.personId, personId)

async function aPayer() {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  const [row] = await database().select().from(subscriptions).where(mine(person.personId))
  await syncCustomer(system('stripe'), { customerId: row!.stripeCustomerId! })
  return { person: await again(person), customerId: row!.stripeCustomerId! }
}

test('who pays leaves at once: no dues, no networks, the number stays, the payment comes back', async () => {
  const { person, customerId } = await aPayer()
  const consent = { consentVersion: 1, shownToMembers: false }
  await joinNetwork(person, { ...person, network: 'women', ...consent })
  const before = await getLeaving(person, person)
  expect(before).toMatchObject({ leftAt: undefined, payment: { amountPence: 300 } })
  const presses = await Promise.allSettled(
    Array.from({ length: 5 }, () => leave(person, { ...person, refundOf: before!.payment!.id })),
  )
  expect(presses.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect((await again(person)).member).toMatchObject({
    number: person.member!.number,
    standing: 'resigned',
    mayVote: false,
  })
  expect(await database().select().from(networkMemberships)).toEqual([])
  const [row] = await database().select().from(subscriptions).where(mine(person.personId))
  expect(row!.endedAt).not.toBeNull()
  const job = sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'sync-customer'`
  expect((await database().execute(job))[0]!.n).toBeGreaterThan(0)
  await syncCustomer(system('stripe'), { customerId })
  expect(await atStripe(customerId)).toEqual(['canceled'])
  expect(await database().select().from(refunds)).toMatchObject([
    { state: 'asked', amountPence: 300, personId: person.personId },
  ])
  const left = (await mailsTo(person.email)).filter((mail) => mail.message === 'membership-left')
  expect(left).toMatchObject([{ props: { refundAsked: true, number: person.member!.number } }])
  expect(await getLeaving(person, person)).toMatchObject({ leftAt: expect.any(Date) })
})

test('what belongs to somebody else cannot be asked back by leaving, and then nobody has left', async () => {
  const { person } = await aPayer()
  const member = await aMember()
  const [entry] = await database()
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.personId, person.personId), eq(ledgerEntries.kind, 'payment')))
  await expect(leave(member, { ...member, refundOf: entry!.id })).rejects.toMatchObject({
    code: 'not-there',
  })
  expect((await again(member)).member!.standing).toBe('good')
  await expect(leave(member, { personId: person.personId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('an office ends with the membership; the last who can appoint hand over first', async () => {
  const treasurer = await anOfficer('treasurer')
  const secretary = await anOfficer('secretary')
  const chairs = [await anOfficer('co-chair'), await anOfficer('co-chair', { seat: 2 })]
  expect(await getLeaving(treasurer, treasurer)).toMatchObject({ offices: ['Treasurer'] })
  await leave(treasurer, treasurer)
  const open = and(eq(terms.personId, treasurer.personId), gt(terms.endsAt, now()))
  expect(await database().select().from(terms).where(open)).toEqual([])
  expect(await again(treasurer)).toMatchObject({ offices: [], powers: [] })
  for (const { email } of [secretary, ...chairs]) {
    expect(await mailsTo(email)).toMatchObject([
      { message: 'office-vacant', props: { what: 'Treasurer' } },
    ])
  }
  const both = await Promise.allSettled([
    leave(secretary, secretary),
    leave(chairs[0]!, chairs[0]!),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'leaving.hand-over-first' })
})

/** Applies again, and is approved. */
async function comesBack(member: PersonActor, secretary: PersonActor) {
  const applicant = await again(member)
  const { id } = await anApplicationReadyForDecision(secretary, { applicant, band: 'free' })
  await takeApplication(secretary, { applicationId: id })
  await approveApplication(secretary, { applicationId: id })
  return again(member)
}

test('coming back is a new application, with the old number, and lifts no suspension', async () => {
  const secretary = await anOfficer('membership-secretary')
  const member = await aMember()
  await leave(member, member)
  await expect(leave(member, member)).rejects.toMatchObject({ code: 'leaving.not-a-member' })
  const back = await comesBack(member, secretary)
  expect(back.member).toMatchObject({ number: member.member!.number, standing: 'good' })
  expect(back.member!.joinedAt.getTime()).toBeGreaterThan(member.member!.joinedAt.getTime())
  const [row] = await database().select().from(members).where(eq(members.personId, member.personId))
  expect(row!.resignedAt).toBeNull()
  const record = await getMemberRecord(secretary, { number: member.member!.number })
  const life = 'member' in record ? lifeLine(record.member, now()) : []
  expect(life.map(({ label }) => label)).toEqual(['Left', 'Applied again', 'Good standing'])

  const { personId } = await aMember()
  await database().insert(suspensions).values({ id: newId(), personId, suspendedAt: now() })
  const suspended = (await actorOf(personId, { secondFactor: true }))!
  await leave(suspended, suspended)
  const left = await again(suspended)
  expect(left.member).toMatchObject({ standing: 'suspended', leftAt: expect.any(Date) })
  const returned = await comesBack(suspended, secretary)
  expect(returned.member).toMatchObject({ standing: 'suspended', leftAt: undefined })
})

test('an old payment is not offered back', async () => {
  const member = await aMember()
  const at = { occurredAt: addDays(now(), -15), recordedAt: now() }
  const entry = { id: newId(), kind: 'payment', amountPence: 300, sourceKey: 'ch_old' } as const
  await database()
    .insert(ledgerEntries)
    .values({ ...entry, ...at, personId: member.personId })
  expect((await getLeaving(member, member))!.payment).toBeUndefined()
})
