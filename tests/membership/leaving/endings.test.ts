import '@/tests/support/database'
import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { declineEnding } from '@/lib/membership/leaving/decline-ending'
import type { EndingKind } from '@/lib/membership/leaving/endings'
import { getMemberToEnd, getOpenEnding, listEndingsToConfirm } from '@/lib/membership/leaving/read'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
let chair: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
})

async function proposed(member: PersonActor, kind: EndingKind): Promise<string> {
  await recordEnding(secretary, { personId: member.personId, kind })
  return (await getOpenEnding(chair, member))!.id
}
const rowOf = async ({ personId }: PersonActor) =>
  (await database().select().from(members).where(eq(members.personId, personId)))[0]!
const refusedAs = (code: string) => expect.objectContaining({ code })

test('nothing ends before a second officer has confirmed it, and never by the first alone', async () => {
  const member = await aMember({ name: 'Vera Letter' })
  const endingId = await proposed(member, 'letter')
  expect((await rowOf(member)).resignedAt).toBeNull()
  expect((await mailsTo(chair.email))[0]).toMatchObject({
    message: 'ending-to-confirm',
    props: { memberName: 'Vera Letter', proposerName: 'Nasreen Akhtar' },
  })
  const waiting = async (officer: PersonActor) =>
    (await listEndingsToConfirm(officer))?.map(({ name }) => name)
  expect(await waiting(chair)).toEqual(['Vera Letter'])
  expect(await waiting(secretary)).toEqual([])
  expect(await waiting(member)).toBeUndefined()
  await expect(confirmEnding(secretary, { endingId })).rejects.toThrow(refusedAs('two-people'))
  await expect(confirmEnding(member, { endingId })).rejects.toThrow()
  await confirmEnding(chair, { endingId })
  expect((await rowOf(member)).resignedAt).not.toBeNull()
  expect((await rowOf(member)).diedAt).toBeNull()
  expect((await mailsTo(member.email))[0]!.message).toBe('membership-left')
})

test('a death is recorded in silence: dues, networks and offices end, and no email goes any more', async () => {
  const member = await anOfficer('treasurer', { name: 'Gone Comrade' })
  await joinNetwork(member, {
    personId: member.personId,
    network: 'women',
    consentVersion: 3,
    shownToMembers: false,
  })
  await database()
    .insert(outgoingMails)
    .values({
      id: newId(),
      dedupeKey: `payment-overdue/${member.personId}`,
      message: 'payment-overdue',
      toEmail: member.email,
      personId: member.personId,
      createdAt: now(),
    })
  const returned = { email: member.email, personId: member.personId, why: 'bounced' as const }
  await database()
    .insert(returnedAddresses)
    .values({ ...returned, since: now() })
  await confirmEnding(chair, { endingId: await proposed(member, 'death') })
  // The address stands nowhere but in the log of emails and at Stripe, as the page says.
  expect(await database().$count(returnedAddresses)).toBe(0)
  expect(await rowOf(member)).toMatchObject({
    resignedAt: expect.any(Date),
    diedAt: expect.any(Date),
  })
  const mine = { dues: subscriptions, networks: networkMemberships } as const
  const [dues] = await database()
    .select()
    .from(mine.dues)
    .where(eq(subscriptions.personId, member.personId))
  expect(dues!.endedAt).not.toBeNull()
  expect(
    await database().$count(mine.networks, eq(networkMemberships.personId, member.personId)),
  ).toBe(0)
  const [term] = await database().select().from(terms).where(eq(terms.personId, member.personId))
  expect(term).toMatchObject({ endedBy: chair.personId })
  expect(term!.endsAt.getTime()).toBeLessThanOrEqual(now().getTime())
  const [person] = await database().select().from(people).where(eq(people.id, member.personId))
  expect(person).toMatchObject({ name: 'Gone Comrade', email: null })
  const mails = await database()
    .select({ state: outgoingMails.state })
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, member.personId))
  expect(mails.every(({ state }) => state === 'withdrawn')).toBe(true)
})

test('declined, the membership goes on, and it can be recorded again', async () => {
  const member = await aMember()
  const endingId = await proposed(member, 'death')
  await expect(
    recordEnding(secretary, { personId: member.personId, kind: 'letter' }),
  ).rejects.toThrow(refusedAs('leaving.waits-already'))
  const toEnd = async () => (await getMemberToEnd(secretary, member.member!.number))!.refusal
  expect(await toEnd()).toBe('leaving.waits-already')
  await declineEnding(secretary, { endingId })
  expect(await toEnd()).toBeUndefined()
  await expect(confirmEnding(chair, { endingId })).rejects.toThrow(refusedAs('moved-meanwhile'))
  expect((await rowOf(member)).resignedAt).toBeNull()
  await confirmEnding(chair, { endingId: await proposed(member, 'letter') })
  await expect(
    recordEnding(secretary, { personId: member.personId, kind: 'letter' }),
  ).rejects.toThrow(refusedAs('leaving.ended-already'))
})

test('two officers who record it in the same moment: one waits, and the other hears that it does', async () => {
  const member = await aMember()
  const heard = await Promise.allSettled(
    [secretary, chair].map((officer) =>
      recordEnding(officer, { personId: member.personId, kind: 'letter' }),
    ),
  )
  expect(heard.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(heard).toContainEqual({
    status: 'rejected',
    reason: refusedAs('leaving.waits-already'),
  })
})

test('two officers who confirm and decline in the same moment: one of them is heard', async () => {
  const member = await aMember()
  const endingId = await proposed(member, 'letter')
  const general = await anOfficer('secretary')
  const heard = await Promise.allSettled([
    confirmEnding(chair, { endingId }),
    declineEnding(general, { endingId }),
  ])
  expect(heard.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('each step is in the audit with what happened, and nobody ends their own that way', async () => {
  const member = await aMember()
  await confirmEnding(chair, { endingId: await proposed(member, 'death') })
  const entries = await database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, member.personId))
    .orderBy(desc(auditEntries.position))
  expect(entries).toEqual([
    { action: 'membership-ending.confirmed', detail: { kind: 'death' } },
    { action: 'membership-ending.proposed', detail: { kind: 'death' } },
  ])
  await expect(
    recordEnding(secretary, { personId: secretary.personId, kind: 'letter' }),
  ).rejects.toThrow(refusedAs('own-case'))
})

test('the form that names whose membership ends is a look at their record, logged once a day', async () => {
  const member = await aMember({ name: 'Looked At' })
  const { number } = member.member!
  const looks = () =>
    database()
      .select({ by: auditEntries.actorId })
      .from(auditEntries)
      .where(
        and(eq(auditEntries.subjectId, member.personId), eq(auditEntries.action, 'record.read')),
      )
  const reader = { ...secretary, powers: ['members.read' as const] }
  expect(await getMemberToEnd(reader, number)).toEqual({ refusal: 'not-allowed' })
  expect(await looks()).toEqual([])
  for (let look = 0; look < 2; look += 1)
    expect(await getMemberToEnd(secretary, number)).toMatchObject({ member: { name: 'Looked At' } })
  expect(await looks()).toEqual([{ by: secretary.personId }])
  const own = await getMemberToEnd(secretary, secretary.member!.number)
  expect(own).toEqual({ refusal: 'own-case' })
})
