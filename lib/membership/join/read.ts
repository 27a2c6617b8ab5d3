import 'server-only'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { applicationQuestions, applications, references } from '@/db/schema/membership/join'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type OwnCondition, ownCondition, type RefereePlace } from '@/lib/people/referees/states'
import { draftOf, submissionOf } from './draft'
import type { Application } from './own-application'
import type { Draft } from './sections'
import { type Stage, stageOf } from './stage'

/** A referee as the applicant sees them: whether they answered, never what; and never who a contact belongs to. */
export type OwnReferee = {
  id: string
  place: RefereePlace
  name: string
  contact: string
  condition: OwnCondition
}

export type MyApplication = {
  number: number
  stage: Stage
  submittedAt: Date | null
  /** When it was signed, where it came on paper and an officer typed it. */
  signedOn: string | null
  /** What was filled in so far, or what was sent. */
  answers: Draft
  referees: OwnReferee[]
  questions: { question: string; answer: string | null; askedAt: Date }[]
  declineReason: string | null
}

/** The newest application of the person who looks. */
export async function getMyApplication(viewer: PersonActor): Promise<MyApplication | undefined> {
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, viewer.personId))
    .orderBy(desc(applications.id))
    .limit(1)
  if (!application) return undefined
  const referees = await refereesOf(application)
  return {
    number: application.number,
    stage: stageOf(application, referees, viewer),
    submittedAt: application.submittedAt,
    signedOn: application.signedOn,
    answers: submissionOf(application) ?? (await draftOf(database(), application.id)),
    referees,
    questions: await questionsOf(application),
    declineReason: application.declineReason,
  }
}

async function refereesOf({ id }: Application): Promise<OwnReferee[]> {
  const rows = await database()
    .select()
    .from(references)
    .where(and(eq(references.applicationId, id), isNull(references.replacedAt)))
    .orderBy(asc(references.place))
  return rows.map((reference) => ({
    id: reference.id,
    place: reference.place,
    name: reference.refereeName,
    contact: reference.refereeContact,
    condition: ownCondition(reference, now()),
  }))
}

function questionsOf({ id }: Application) {
  return database()
    .select({
      question: applicationQuestions.question,
      answer: applicationQuestions.answer,
      askedAt: applicationQuestions.askedAt,
    })
    .from(applicationQuestions)
    .where(eq(applicationQuestions.applicationId, id))
    .orderBy(asc(applicationQuestions.askedAt))
}
