import '@/tests/support/database'
import { eq, inArray, like } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { applicationSections, applications } from '@/db/schema/membership/join'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { emailChanges } from '@/db/schema/people/email-changes'
import { consents, members, people } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { renderEmail } from '@/emails/render-email'
import { system } from '@/lib/kernel/actor'
import { addDays, atWallTime, monthsBefore } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { getMyApplication } from '@/lib/membership/join/read'
import { organisation } from '@/lib/organisation'
import { askEmailChange, askEmailChangeFor } from '@/lib/people/email-changes/ask-email-change'
import { settleEmailChanges } from '@/lib/people/email-changes/settle-email-changes'
import { admitMember } from '@/lib/people/members/admit-member'
import { isSupporter } from '@/lib/people/supporters/read'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { stopSupporting } from '@/lib/people/supporters/stop-supporting'
import { eraseEndedApplications } from '@/lib/records/retention/erase-ended-applications'
import { eraseEndedSupporters } from '@/lib/records/retention/erase-ended-supporters'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { eraseOldMails } from '@/lib/records/retention/erase-old-mails'
import { eraseUnproven } from '@/lib/records/retention/erase-unproven'
import { eraseWebhooks } from '@/lib/records/retention/erase-webhooks'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const today = atWallTime('2026-11-20', '12:00')
const clock = system('daily')
const { retention } = organisation

beforeAll(() => freezeClock(today))
afterAll(thawClock)

async function aMail(message: string, createdAt: Date) {
  const id = newId()
  await database()
    .insert(outgoingMails)
    .values({
      id,
      dedupeKey: id,
      message,
      toEmail: 'somebody@post.example',
      propsSealed: seal({}),
      state: 'sent',
      createdAt,
    })
  return id
}

async function mail(id: string) {
  const [row] = await database().select().from(outgoingMails).where(eq(outgoingMails.id, id))
  return row
}

test('an address nobody proved is gone after seven days, and not before', async () => {
  const old = addDays(today, -retention.unprovenAddressDays - 1)
  const oldMail = await aMail('join-address-to-prove', old)
  const youngMail = await aMail('join-address-to-prove', addDays(today, -6))
  for (const [email, at] of [
    ['old@post.example', old],
    ['young@post.example', today],
  ] as const) {
    await database().insert(signInTokens).values({
      id: newId(),
      email,
      purpose: 'join',
      tokenHash: newId(),
      codeHash: 'x',
      createdAt: at,
      expiresAt: at,
    })
  }
  await eraseUnproven(clock, {})
  const left = await database().select({ email: signInTokens.email }).from(signInTokens)
  expect(left).toEqual([{ email: 'young@post.example' }])
  expect(await mail(oldMail)).toBeUndefined()
  expect(await mail(youngMail)).toBeDefined()
})

test('the address of a change that is over goes with its mail; an officer’s change keeps it while it is open', async () => {
  const [member, officer] = [await aMember(), await anOfficer('membership-secretary')]
  await askEmailChange(member, { personId: member.personId, email: 'own@stranger.example' })
  const waits = await aMember()
  await askEmailChangeFor(officer, {
    personId: waits.personId,
    email: 'asked-for@stranger.example',
  })
  const known = await aMail('email-change-address-known', addDays(now(), -8))
  const left = async () =>
    (
      await database()
        .select({ email: outgoingMails.toEmail })
        .from(outgoingMails)
        .where(like(outgoingMails.toEmail, '%@stranger.example'))
    ).map(({ email }) => email)
  const later = async (days: number) => {
    freezeClock(addDays(now(), days))
    await settleEmailChanges(clock, {})
    await eraseUnproven(clock, {})
  }
  await later(6)
  expect(await left()).toHaveLength(2)
  expect(await mail(known)).toBeUndefined()
  await later(2)
  expect(await left()).toEqual(['asked-for@stranger.example'])
  await later(21)
  expect(await left()).toEqual([])
  const kept = await database().select({ email: emailChanges.newEmail }).from(emailChanges)
  expect(kept).toEqual([{ email: '' }, { email: '' }])
  freezeClock(today)
})

test('what stood in a mail is gone after thirty days; that it was sent stays', async () => {
  const old = await aMail('member-welcomed', addDays(today, -retention.mailBodyDays - 1))
  const young = await aMail('member-welcomed', addDays(today, -retention.mailBodyDays + 1))
  await eraseOldMails(clock, {})
  expect(await mail(old)).toMatchObject({ propsSealed: null, message: 'member-welcomed' })
  expect((await mail(young))!.propsSealed).not.toBeNull()
})

test('what Stripe sent along is gone after ninety days; the event still counts only once', async () => {
  for (const [id, days] of [
    ['evt_old', 91],
    ['evt_young', 89],
  ] as const) {
    await database()
      .insert(stripeEvents)
      .values({ id, type: 'x', payload: { a: 1 }, receivedAt: addDays(today, -days) })
  }
  await eraseWebhooks(clock, {})
  const events = await database().select().from(stripeEvents).orderBy(stripeEvents.id)
  expect(events.map(({ id, payload }) => [id, payload !== null])).toEqual([
    ['evt_old', false],
    ['evt_young', true],
  ])
})

async function aDeclined(personId: string, decidedAt: Date) {
  const id = newId()
  await database()
    .insert(applications)
    .values({
      id,
      personId,
      state: 'declined',
      startedAt: decidedAt,
      submittedAt: decidedAt,
      submittedSealed: seal({ name: 'Secret' }),
      decidedAt,
      declineReason: 'Because',
    })
  await database()
    .insert(applicationSections)
    .values({
      applicationId: id,
      section: 'about-you',
      answersSealed: seal({}),
      savedAt: decidedAt,
    })
  return id
}

test('a declined application and a forgotten draft are empty after six months, and so is a stranger’s profile', async () => {
  const long = addDays(monthsBefore(today, retention.declinedApplicationMonths), -1)
  const stranger = await aPerson()
  const member = await aMember()
  const recent = await aPerson()
  await aDeclined(stranger.personId, long)
  const ofMember = await aDeclined(member.personId, long)
  const kept = await aDeclined(recent.personId, addDays(today, -30))
  const dreamer = await aPerson()
  const draft = { id: newId(), personId: dreamer.personId, startedAt: long }
  await database().insert(applications).values(draft)
  await database()
    .insert(applicationSections)
    .values({ applicationId: draft.id, section: 'dues', answersSealed: seal({}), savedAt: long })
  await eraseEndedApplications(clock, {})

  const person = async (id: string) =>
    (await database().select().from(people).where(eq(people.id, id)))[0]!
  expect(await person(stranger.personId)).toMatchObject({ email: null, name: '', erasedAt: today })
  expect(await person(dreamer.personId)).toMatchObject({ email: null })
  expect(await person(member.personId)).toMatchObject({ email: member.email })
  const rows = await database().select().from(applications)
  const sealedOf = (id: string) => rows.find((row) => row.id === id)!.submittedSealed
  expect(sealedOf(ofMember)).toBeNull()
  expect(sealedOf(kept)).not.toBeNull()
  const sections = await database().select().from(applicationSections)
  expect(sections.map((section) => section.applicationId)).toEqual([kept])
})

test('an application that was approved and never paid for goes six months after, and is not paid for any more', async () => {
  const long = addDays(monthsBefore(today, retention.declinedApplicationMonths), -1)
  const [never, supports, onItsWay, recent] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ]
  await registerSupporter(supports, { name: supports.name, wantsNews: false })
  for (const [person, decidedAt, paymentStatus] of [
    [never, long, null],
    [supports, long, null],
    [onItsWay, long, 'processing'],
    [recent, addDays(today, -30), null],
  ] as const) {
    const id = await aDeclined(person.personId, decidedAt)
    await database()
      .update(applications)
      .set({ state: 'approved', declineReason: null })
      .where(eq(applications.id, id))
    await database().insert(subscriptions).values({
      id: newId(),
      personId: person.personId,
      band: 'concession',
      amountPence: 300,
      interval: 'month',
      paymentStatus,
      createdAt: decidedAt,
    })
  }
  expect((await getMyApplication(supports))!.stage).toBe('dues-to-pay')
  await eraseEndedApplications(clock, {})
  const rows = await database().select().from(people)
  const erasedAt = (id: string) => rows.find((row) => row.id === id)!.erasedAt
  expect(erasedAt(never.personId)).toEqual(today)
  for (const one of [supports, onItsWay, recent]) expect(erasedAt(one.personId)).toBeNull()
  expect(await getMyApplication(supports)).toMatchObject({ stage: 'over', answers: {} })
  expect((await getMyApplication(recent))!.stage).toBe('dues-to-pay')
  const dues = await database().select().from(subscriptions)
  const ended = (id: string) => dues.find(({ personId }) => personId === id)!.endedAt
  for (const one of [never, supports]) expect(ended(one.personId)).toEqual(today)
  for (const one of [onItsWay, recent]) expect(ended(one.personId)).toBeNull()
})

test('the answers of a supporter are kept for as long as their welcome says, and no longer', async () => {
  const supporter = await aPerson()
  await registerSupporter(supporter, { name: 'Ada', wantsNews: false })
  const draft = { id: newId(), personId: supporter.personId, startedAt: monthsBefore(today, 9) }
  await database().insert(applications).values(draft)
  const saved = async (savedAt: Date) => {
    const section = 'dues' as const
    const { applicationId, section: name } = applicationSections
    await database()
      .insert(applicationSections)
      .values({ applicationId: draft.id, section, answersSealed: seal({}), savedAt })
      .onConflictDoUpdate({ target: [applicationId, name], set: { savedAt } })
    await eraseEndedApplications(clock, {})
    const left = await database()
      .select()
      .from(applicationSections)
      .where(eq(applicationId, draft.id))
    return left.length
  }
  const last = monthsBefore(today, retention.declinedApplicationMonths)
  expect(await saved(last)).toBe(1)
  expect(await saved(addDays(last, -1))).toBe(0)
  expect(await isSupporter(supporter)).toBe(true)
  const { text } = await renderEmail(supporterWelcomed, { name: 'Ada', answersKept: true })
  expect(text).toContain(`We keep your answers for ${retention.declinedApplicationMonths} months`)
})

test('a profile goes two years after the membership ended; the number and the sums stay', async () => {
  const gone = await aMember()
  const still = await aMember()
  const ended = addDays(monthsBefore(today, 24), -1)
  await database()
    .update(subscriptions)
    .set({ endedAt: ended })
    .where(eq(subscriptions.personId, gone.personId))
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind: 'payment',
    amountPence: 300,
    occurredAt: ended,
    recordedAt: ended,
    personId: gone.personId,
    sourceKey: 'ch_1',
  })
  const link = { madeAt: ended, expiresAt: addDays(today, 9), tokenHash: 'a hash' }
  await database()
    .insert(paymentLinks)
    .values({ id: newId(), personId: gone.personId, ...link })
  // Imported or come back two years ago and asked to pay, and never did; and the same not so long ago.
  const [asked, lately] = [await aMember(), await aMember()]
  for (const [one, createdAt] of [
    [asked, ended],
    [lately, addDays(ended, 9)],
  ] as const)
    await database()
      .update(subscriptions)
      .set({ band: 'concession', amountPence: 300, status: 'offered', startedAt: null, createdAt })
      .where(eq(subscriptions.personId, one.personId))
  await eraseLapsedMembers(clock, {})
  expect(await database().select().from(paymentLinks)).toEqual([])
  const rows = await database().select().from(people)
  expect(rows.find(({ id }) => id === asked.personId)).toMatchObject({ email: null, name: '' })
  expect(rows.find(({ id }) => id === lately.personId)).toMatchObject({ email: lately.email })
  expect(rows.find(({ id }) => id === gone.personId)).toMatchObject({ email: null, name: '' })
  expect(rows.find(({ id }) => id === still.personId)).toMatchObject({ email: still.email })
  const numbers = await database().select({ number: members.number }).from(members)
  expect(numbers.map(({ number }) => number)).toContain(gone.member!.number)
  const [entry] = await database().select().from(ledgerEntries)
  expect(entry).toMatchObject({ personId: null, amountPence: 300 })
})

test('a former member who supports us keeps their profile; one who became a member is a supporter no more', async () => {
  const supports = await aMember()
  const joined = await aPerson()
  await registerSupporter(joined, { name: 'Ada', wantsNews: false })
  await verb('retention.run', (work) => admitMember(work, joined))(clock, {})
  expect(await isSupporter(joined)).toBe(false)
  await database()
    .update(members)
    .set({ resignedAt: addDays(monthsBefore(today, 24), -1) })
    .where(inArray(members.personId, [supports.personId, joined.personId]))
  await registerSupporter(supports, { name: supports.name, wantsNews: false })
  await eraseLapsedMembers(clock, {})
  const rows = await database().select().from(people)
  const erasedAt = (id: string) => rows.find((row) => row.id === id)!.erasedAt
  expect(erasedAt(supports.personId)).toBeNull()
  expect(erasedAt(joined.personId)).toEqual(today)
})

test('who stopped supporting us is forgotten six months later; who still does is not', async () => {
  const [stopped, lately, still, member] = await Promise.all([
    aPerson(),
    aPerson(),
    aPerson(),
    aMember(),
  ])
  for (const one of [stopped, lately, still, member])
    await registerSupporter(one, { name: 'Ada', wantsNews: true })
  freezeClock(addDays(monthsBefore(today, retention.declinedApplicationMonths), -1))
  await stopSupporting(stopped, {})
  await stopSupporting(member, {})
  freezeClock(today)
  await stopSupporting(lately, {})
  expect(await isSupporter(lately)).toBe(false)
  const agreed = await database()
    .select()
    .from(consents)
    .where(eq(consents.personId, lately.personId))
  expect(agreed).toMatchObject([{ withdrawnAt: today }])
  await eraseEndedSupporters(clock, {})
  const rows = await database().select().from(people)
  const erased = [stopped, lately, still, member].map(
    ({ personId }) => rows.find(({ id }) => id === personId)!.erasedAt !== null,
  )
  expect(erased).toEqual([true, false, false, false])
})
