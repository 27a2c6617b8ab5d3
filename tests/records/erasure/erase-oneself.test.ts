import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { applications } from '@/db/schema/membership/join'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { flaggedAddresses, members, people } from '@/db/schema/people/people'
import { sessions } from '@/db/schema/people/sign-in'
import { withdrawAsCandidate } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, monthsBefore } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { leave } from '@/lib/membership/leaving/leave'
import { organisation } from '@/lib/organisation'
import { flagOf, flagOn, reviewOf } from '@/lib/people/members/flagged-address'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { firstInWords } from '@/lib/records/erasure/first-in-words'
import { getErasure } from '@/lib/records/erasure/read'
import { eraseUnproven } from '@/lib/records/retention/erase-unproven'
import { anApplicant, fillIn } from '@/tests/support/applicants'
import {
  aCalledElection,
  aCandidate,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const today = new Date('2027-02-20T12:00:00Z')
beforeAll(() => freezeClock(today))
afterAll(thawClock)

const refusedAs = (code: string) => expect.objectContaining({ code })
const personOf = async ({ personId }: PersonActor) =>
  (await database().select().from(people).where(eq(people.id, personId)))[0]!
const memberOf = async ({ personId }: PersonActor) =>
  (await database().select().from(members).where(eq(members.personId, personId)))[0]!

test('a member who types their address is erased with the end of the membership; number and sums stay', async () => {
  const member = await aMember({ name: 'Vera Vanish' })
  await joinNetwork(member, {
    personId: member.personId,
    network: 'women',
    consentVersion: 3,
    shownToMembers: false,
  })
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      personId: member.personId,
      tokenHash: newId(),
      device: 'a telephone',
      createdAt: today,
      lastSeenAt: today,
      expiresAt: addDays(today, 14),
    })
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind: 'payment',
    amountPence: 300,
    occurredAt: today,
    recordedAt: today,
    personId: member.personId,
    sourceKey: 'ch_vera',
  })
  await expect(eraseOneself(member, { email: 'else@post.example' })).rejects.toThrow(
    refusedAs('erasure.wrong-address'),
  )
  expect(await personOf(member)).toMatchObject({ name: 'Vera Vanish', erasedAt: null })

  await eraseOneself(member, { email: ` ${member.email.toUpperCase()} ` })
  expect(await personOf(member)).toMatchObject({ name: '', email: null, erasedAt: today })
  expect(await memberOf(member)).toMatchObject({
    number: member.member!.number,
    resignedAt: today,
  })
  const [dues] = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, member.personId))
  expect(dues!.endedAt).toEqual(today)
  const [paid] = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.sourceKey, 'ch_vera'))
  expect(paid).toMatchObject({ personId: null, amountPence: 300 })
  const open = eq(sessions.personId, member.personId)
  expect(await database().$count(sessions, open)).toBe(0)
  const [entry] = await database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.subjectId, member.personId), eq(auditEntries.action, 'person.erased')),
    )
  expect(entry).toEqual({ action: 'person.erased', detail: { member: true } })
})

test('one last email says that it was done, and is the only thing with the address in it until it goes too', async () => {
  const member = await aMember({ name: 'Last Email' })
  await eraseOneself(member, { email: member.email })
  expect(await mailsTo(member.email)).toMatchObject([
    { message: 'details-erased', state: 'waiting' },
  ])
  const clock = system('daily')
  const written = eq(outgoingMails.toEmail, member.email)
  freezeClock(addDays(today, organisation.retention.unprovenAddressDays))
  await eraseUnproven(clock, {})
  expect(await database().$count(outgoingMails, written)).toBe(1)
  freezeClock(addDays(today, organisation.retention.unprovenAddressDays + 1))
  await eraseUnproven(clock, {})
  expect(await database().$count(outgoingMails, written)).toBe(0)
  freezeClock(today)
})

test('so is who left, who applies and who supports us, each without a membership to end', async () => {
  const left = await aMember()
  await leave(left, left)
  const applicant = await anApplicant('applies-erased@post.example')
  await fillIn(applicant)
  const supporter = await aPerson()
  await registerSupporter(supporter, { name: 'Ada', wantsNews: true })
  for (const one of [left, applicant, supporter]) {
    expect(await getErasure(one, one)).toMatchObject({ endsMembership: false, expelled: false })
    await eraseOneself(one, { email: one.email })
    expect(await personOf(one)).toMatchObject({ name: '', email: null })
  }
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, applicant.personId))
  expect(application).toMatchObject({ state: 'withdrawn', submittedSealed: null })
})

test('of somebody who was expelled a code of the address stays, with a date on which it is reviewed', async () => {
  const [expelled, known, never, longAgo] = await Promise.all([
    aMember(),
    aMember(),
    aMember(),
    aMember(),
  ])
  const expelledAt = addDays(today, -30)
  const over = monthsBefore(today, 12 * organisation.retention.flaggedAddressYears)
  for (const [one, at] of [
    [expelled, expelledAt],
    [known, expelledAt],
    [longAgo, over],
  ] as const) {
    await database()
      .update(members)
      .set({ expelledAt: at })
      .where(eq(members.personId, one.personId))
  }
  const earlier = { reason: 'Decision of May', flaggedAt: addDays(today, -30), reviewAt: today }
  await database()
    .insert(flaggedAddresses)
    .values({ emailHash: flagOf(known.email), ...earlier })
  expect((await getErasure(expelled, expelled))!.expelled).toBe(true)
  for (const one of [expelled, known, never, longAgo]) await eraseOneself(one, { email: one.email })
  expect(await flagOn(expelled.email)).toEqual({
    reason: 'Expelled from membership',
    flaggedAt: expelledAt,
    reviewAt: reviewOf(expelledAt),
  })
  // Its time is over, and an erasure does not begin another one.
  expect(await flagOn(longAgo.email)).toBeUndefined()
  expect(await flagOn(known.email)).toEqual(earlier)
  expect(await flagOn(never.email)).toBeUndefined()
  expect((await memberOf(expelled)).resignedAt).toBeNull()
  expect((await mailsTo(expelled.email))[0]!.props).toMatchObject({ expelled: true })
})

test('who holds an office hands it over first, and is told so', async () => {
  const officer = await anOfficer('treasurer')
  const { first } = (await getErasure(officer, officer))!
  expect(firstInWords(first, now())).toEqual([
    expect.stringContaining('You are Treasurer. Leave first'),
  ])
  await expect(eraseOneself(officer, { email: officer.email })).rejects.toThrow(
    refusedAs('erasure.hand-over-first'),
  )
  expect(await personOf(officer)).toMatchObject({ erasedAt: null })
  // Leaving is the shortest way: it ends the term. Others are there who can appoint.
  await leave(officer, officer)
  freezeClock(addDays(today, 1))
  await eraseOneself(officer, { email: officer.email })
  expect(await personOf(officer)).toMatchObject({ email: null })
  freezeClock(today)
})

test('a candidate withdraws first, a returning officer is replaced or waits until the election is over', async () => {
  const { ada, runs } = await theElectors()
  const { contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  const told = async (one: PersonActor, at = now()) =>
    firstInWords((await getErasure(one, one))!.first, at)
  expect(await told(ada)).toEqual([
    expect.stringMatching(/^You are a candidate in “Officers”\. Withdraw there by /),
  ])
  expect(await told(ada, dates.withdrawalsUntil)).toEqual([
    expect.stringContaining('it is too late to withdraw'),
  ])
  expect(await told(runs)).toEqual([
    expect.stringContaining('You are the returning officer of “Officers”'),
  ])
  for (const one of [ada, runs])
    await expect(eraseOneself(one, { email: one.email })).rejects.toThrow(
      refusedAs('erasure.hand-over-first'),
    )
  await withdrawAsCandidate(ada, { nominationId })
  await eraseOneself(ada, { email: ada.email })
  expect(await personOf(ada)).toMatchObject({ email: null })
  freezeClock(dates.challengesUntil)
  await eraseOneself(runs, { email: runs.email })
  expect(await personOf(runs)).toMatchObject({ email: null })
  freezeClock(today)
})

test('five presses, and leaving in the same moment, end one membership and erase once', async () => {
  const member = await aMember()
  const pressed = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => eraseOneself(member, { email: member.email })),
    leave(member, member),
  ])
  expect(pressed.slice(0, 4).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await personOf(member)).toMatchObject({ name: '', email: null })
  const ended = await database().execute<{ n: number }>(sql`
    select count(*)::int as n from audit_entries where subject_id = ${member.personId} and action = 'person.erased'`)
  expect(ended[0]!.n).toBe(1)
})

test('nobody has somebody else erased, and the page tells of each kind of record what becomes of it', async () => {
  const member = await aMember()
  const officer = await anOfficer('co-chair')
  expect(await getErasure(officer, member)).toBeUndefined()
  const { goes, withoutName, stays, first } = (await getErasure(member, member))!
  expect(withoutName.map(({ title }) => title)).toContain('Your details')
  expect(stays.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Your membership', 'Your dues']),
  )
  expect([...goes, ...withoutName, ...stays].every(({ kept }) => kept.length > 0)).toBe(true)
  expect(first).toEqual({ offices: [], roles: [] })
})
