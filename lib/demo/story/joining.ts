import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { applications, references } from '@/db/schema/membership/join'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { rateLimits, signInTokens } from '@/db/schema/people/sign-in'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { type Filled, saveSection } from '@/lib/membership/join/save-section'
import { type Answers, type Section, sectionNames } from '@/lib/membership/join/sections'
import { startApplication } from '@/lib/membership/join/start-application'
import { submitApplication } from '@/lib/membership/join/submit-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { unanswered } from '@/lib/people/members/person-fields'
import { currentVersion, type Wording } from '@/lib/people/members/wordings'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { type Confirmation, confirmations, type RefereePlace } from '@/lib/people/referees/states'
import { actorOf } from '@/lib/people/sign-in/actor'
import { proveSupporter } from '@/lib/people/supporters/prove-supporter'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { startSupporting } from '@/lib/people/supporters/start-supporting'
import { homes, pick, unions } from './names'
import { cards, payAtStripe } from './stripe'

export type StoryApplicant = {
  name: string
  email: string
  /** Where in the lists of homes, unions and birthdays this person comes. */
  number: number
  dues: Answers['dues']
  proposer: PersonActor
  seconder: PersonActor
  dateOfBirth?: string
}

/** Signed in as somebody; officers with their second factor. */
export async function as(personId: string): Promise<PersonActor> {
  return (await actorOf(personId, { secondFactor: true }))!
}

const agreed = (wording: Wording) => currentVersion(wording)

export function answersOf(newcomer: StoryApplicant): Answers {
  const { town, postcode, constituency } = pick(homes, newcomer.number)
  const year = 1948 + ((newcomer.number * 7) % 55)
  return {
    'about-you': {
      ...unanswered,
      name: newcomer.name,
      dateOfBirth:
        newcomer.dateOfBirth ?? `${year}-0${1 + (newcomer.number % 9)}-1${newcomer.number % 10}`,
      addressLine1: `${1 + (newcomer.number % 80)} ${pick(['Chapel Row', 'Front Street', 'Station Road', 'Co-operative Terrace'], newcomer.number)}`,
      town,
      postcode,
    },
    'labour-movement': {
      constituency,
      party: pick(['yes', 'yes', 'yes', 'used-to-be', 'no'] as const, newcomer.number),
      union: pick(unions, newcomer.number),
    },
    referees: {
      proposerName: newcomer.proposer.name,
      proposerContact: newcomer.proposer.email,
      seconderName: newcomer.seconder.name,
      seconderContact: newcomer.seconder.email,
    },
    dues: newcomer.dues,
    declaration: {
      'aims-and-values': agreed('aims-and-values'),
      'willing-to-be-active': agreed('willing-to-be-active'),
      confidentiality: agreed('confidentiality'),
      'privacy-notice': agreed('privacy-notice'),
    },
  }
}

/** A stranger proves an address. The story tells a year in a minute, so its tries are not counted against it. */
export async function startDraft(email: string): Promise<PersonActor> {
  await database().delete(rateLimits)
  await startApplication(visitor, { email })
  const token = await tokenFromMail(email)
  await proveAddress(visitor, { email, token })
  await database().delete(signInTokens).where(eq(signInTokens.email, email))
  const [person] = await database().select().from(people).where(eq(people.email, email))
  return as(person!.id)
}

/** A stranger says yes in their own mailbox, and supports us. */
export async function startSupporter(email: string, name: string): Promise<PersonActor> {
  await database().delete(rateLimits)
  await startSupporting(visitor, { email })
  await proveSupporter(visitor, { email, token: await tokenFromMail(email) })
  await database().delete(signInTokens).where(eq(signInTokens.email, email))
  const [person] = await database().select().from(people).where(eq(people.email, email))
  await registerSupporter(await as(person!.id), { name, wantsNews: true })
  return as(person!.id)
}

export async function fillInApplication(
  applicant: PersonActor,
  answers: Answers,
  only: readonly Section[] = sectionNames,
) {
  for (const section of only) {
    await saveSection(applicant, { section, answers: answers[section] } as Filled)
  }
}

/** From the address to the sent application. */
export async function apply(newcomer: StoryApplicant): Promise<PersonActor> {
  const applicant = await startDraft(newcomer.email)
  await fillInApplication(applicant, answersOf(newcomer))
  await submitApplication(applicant, {})
  return as(applicant.personId)
}

export async function applicationOf(applicant: PersonActor) {
  const [application] = await database()
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.personId, applicant.personId))
  return application!.id
}

export async function referenceFor(applicant: PersonActor, place: RefereePlace) {
  const all = await database()
    .select()
    .from(references)
    .where(eq(references.applicationId, await applicationOf(applicant)))
  return all.find((reference) => reference.place === place && !reference.replacedAt)!.id
}

export async function vouch(applicant: PersonActor, place: RefereePlace) {
  const referenceId = await referenceFor(applicant, place)
  const confirmed = Object.keys(confirmations) as Confirmation[]
  await giveReference({ kind: 'referee', referenceId }, { referenceId, confirmed })
}

export async function acceptReferenceOf(
  officer: PersonActor,
  applicant: PersonActor,
  place: RefereePlace,
) {
  await acceptReference(officer, { referenceId: await referenceFor(applicant, place) })
}

/** Both referees vouch, the officer accepts and approves. */
export async function approve(officer: PersonActor, applicant: PersonActor) {
  const applicationId = await applicationOf(applicant)
  for (const place of ['proposer', 'seconder'] as const) {
    await vouch(applicant, place)
    await acceptReferenceOf(officer, applicant, place)
  }
  await takeApplication(officer, { applicationId })
  await approveApplication(officer, { applicationId })
}

/** `by hand`: nothing is paid on the page; the treasurer enters what they bring. */
export type Means = { card: string } | 'direct debit' | 'by hand'

export async function payFirstDues(member: PersonActor, means: Means = { card: cards.good }) {
  if (means === 'by hand') return
  const page = await startCheckout(member, { personId: member.personId })
  await payAtStripe(page, member.name, means)
  await catchUpWithStripe(member.personId)
}

/** What Stripe knows about somebody comes into our books, as a webhook would bring it. */
export async function catchUpWithStripe(personId: string) {
  const [row] = await database()
    .select({ customerId: subscriptions.stripeCustomerId })
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  if (row?.customerId) await syncCustomer(system('stripe'), { customerId: row.customerId })
}

/** The whole way in one go: applies, is vouched for, approved, and pays. */
export async function joinAsStoryMember(
  officer: PersonActor,
  newcomer: StoryApplicant,
  means?: Means,
) {
  const applicant = await apply(newcomer)
  await approve(officer, applicant)
  if (newcomer.dues.band !== 'free') await payFirstDues(applicant, means)
  return as(applicant.personId)
}

/** Those of them who may vote, and so vouch, at this moment of the story. The officers leave vouching to others. */
export async function entitled(members: PersonActor[]) {
  const now = await Promise.all(members.map(({ personId }) => as(personId)))
  return now.filter((member) => member.member?.mayVote && member.offices.length === 0)
}

/** The token in the link of the newest mail to an address. */
async function tokenFromMail(email: string): Promise<string> {
  return (await linkInMail(email)).searchParams.get('token')!
}

/** The link in the newest mail to an address. */
export async function linkInMail(email: string): Promise<URL> {
  const [mail] = await database()
    .select({ propsSealed: outgoingMails.propsSealed })
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, email))
    .orderBy(desc(outgoingMails.id))
    .limit(1)
  const { link } = unseal<{ link: string }>(mail!.propsSealed!)
  return new URL(link)
}
