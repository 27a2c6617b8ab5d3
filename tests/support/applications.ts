import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications, references } from '@/db/schema/membership/join'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { type Band, organisation } from '@/lib/organisation'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { type Confirmation, confirmations, type RefereePlace } from '@/lib/people/referees/states'
import { aSubmittedApplication, goodAnswers } from './applicants'
import { aMember, aPerson } from './people'

export const allThree = Object.keys(confirmations) as Confirmation[]

type Given = {
  applicant?: PersonActor
  band?: Band
  /** Contacts as the applicant types them; two members are made when none are given. */
  proposer?: string
  proposerName?: string
  seconder?: string
}

/** An application as it is sent: played from the first section to the last. */
export async function anApplication(given: Given = {}) {
  const person = given.applicant ?? (await aPerson())
  const proposer = given.proposer ?? (await aMember()).email
  const seconder = given.seconder ?? (await aMember()).email
  const band = given.band ?? 'basic'
  const applicant = await aSubmittedApplication({
    person,
    answers: {
      'about-you': { ...goodAnswers['about-you'], name: 'Ada Applicant', preferredName: 'Ada' },
      referees: {
        proposerName: given.proposerName ?? 'Petra Proposer',
        proposerContact: proposer,
        seconderName: 'Sam Seconder',
        seconderContact: seconder,
      },
      dues: { band, interval: 'month', amountPence: organisation.bands[band].monthPence },
    },
  })
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, person.personId))
  const { id, number } = application!
  return { id, number, applicant, proposer, seconder }
}

/** Both referees gave their reference, and an officer accepted both. */
export async function anApplicationReadyForDecision(officer: Actor, given: Given = {}) {
  const application = await anApplication(given)
  for (const { id } of await currentReferences(application.id)) {
    await giveReference(bearing(id), { referenceId: id, confirmed: allThree })
    await acceptReference(officer, { referenceId: id })
  }
  return application
}

export function bearing(referenceId: string): Actor {
  return { kind: 'referee', referenceId }
}

export function currentReferences(applicationId: string) {
  return database()
    .select()
    .from(references)
    .where(and(eq(references.applicationId, applicationId), isNull(references.replacedAt)))
    .orderBy(asc(references.place))
}

export async function referenceFor(applicationId: string, place: RefereePlace) {
  const found = await currentReferences(applicationId)
  return found.find((reference) => reference.place === place)!
}

export async function applicationRow(id: string) {
  const [row] = await database().select().from(applications).where(eq(applications.id, id))
  return row!
}
