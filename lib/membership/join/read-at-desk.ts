import 'server-only'
import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import { applicationQuestions, applications, references } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { readMark } from '@/lib/kernel/read-meanwhile'
import { flagOnApplicant } from '@/lib/people/members/flagged-address'
import { memberCards } from '@/lib/people/members/member-cards'
import { listReferences } from '@/lib/people/referees/read'
import { typistsOf } from '@/lib/people/referees/typists'
import { refusalOf } from '@/lib/permissions'
import { submissionOf } from './draft'
import type { Submission } from './sections'
import { duplicatesOf, whatIsRead } from './what-is-read'

type Asked = { number: number; dateOfBirth?: boolean }

/** Opening an application is a read of sensitive answers, so it is audited like an act. */
const read = verb('application.list', async (work, { number, dateOfBirth = false }: Asked) => {
  const [found] = await work.tx
    .select({ application: applications, applicant: people })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .where(and(eq(applications.number, number), ne(applications.state, 'draft')))
  if (!found) return undefined
  const { application, applicant } = found
  const subject = await closeTo(work, application)
  const conflict = refusalOf(work.actor, 'application.approve', subject)
  const mayActFor = !refusalOf(work.actor, 'application.act-for', subject)
  const basics = { application, applicant, conflict }
  // Officers see of their own application what every applicant sees, and not what was said about them.
  if (conflict === 'own-case') return { ...basics, own: true as const }
  const submission = submissionOf(application)
  work.record(
    'application.read',
    { kind: 'application', id: application.id },
    { dateOfBirth: dateOfBirth && submission !== undefined },
  )
  const born = submission?.['about-you'].dateOfBirth
  return {
    ...basics,
    own: false as const,
    submission,
    age: born ? ageOn(born, dateOf(work.now)) : undefined,
    dateOfBirth: dateOfBirth ? born : undefined,
    flag: submission && (await flagOnApplicant(work, flaggable(submission))),
    /** Those who typed it, where it came on paper; and whether this officer can act in it for the applicant. */
    typistIds: subject.typistIds,
    mayActFor,
    returning: (await memberCards(eq(members.personId, applicant.id), work.now, work.tx))[0],
    earlier: await earlierApplications(work, application),
    /** What stands here, for the decision to say what it was made on. */
    mark: readMark(await whatIsRead(work, application, subject.asked)),
    duplicates: submission ? await duplicatesOf(work, application, submission) : [],
    questions: await work.tx
      .select()
      .from(applicationQuestions)
      .where(eq(applicationQuestions.applicationId, application.id))
      .orderBy(asc(applicationQuestions.askedAt)),
    names: await namesOf(work, [application.takenBy, application.decidedBy, ...subject.typistIds]),
  }
})

export async function readApplicationAtDesk(viewer: Actor, asked: Asked) {
  const found = await read(viewer, asked)
  if (!found || found.own) return found
  const { application } = found
  const judged = await listReferences(viewer, application.id, application.personId)
  return { ...found, references: judged }
}

type Application = typeof applications.$inferSelect

async function closeTo(work: Work, { id, personId, signedOn }: Application) {
  const asked = await work.tx.select().from(references).where(eq(references.applicationId, id))
  return {
    asked,
    applicantId: personId,
    refereeIds: asked.flatMap(({ refereeId }) => refereeId ?? []),
    typistIds: await typistsOf(work.tx, id),
    onPaper: signedOn !== null,
  }
}

function flaggable({ email, 'about-you': { name, dateOfBirth, postcode } }: Submission) {
  return {
    email: email ?? undefined,
    name: String(name),
    dateOfBirth,
    postcode: postcode || undefined,
  }
}

async function earlierApplications(work: Work, { id, personId }: Application) {
  const [row] = await work.tx
    .select({ count: count() })
    .from(applications)
    .where(
      and(
        eq(applications.personId, personId),
        ne(applications.id, id),
        inArray(applications.state, ['approved', 'declined', 'withdrawn']),
      ),
    )
  return row!.count
}

async function namesOf(work: Work, ids: (string | null)[]) {
  const wanted = ids.flatMap((id) => id ?? [])
  const rows =
    wanted.length > 0
      ? await work.tx
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(inArray(people.id, wanted))
      : []
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** An application that this officer may read. */
export type ApplicationAtDesk = Exclude<
  NonNullable<Awaited<ReturnType<typeof readApplicationAtDesk>>>,
  { own: true }
>
