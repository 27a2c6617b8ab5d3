import 'server-only'
import { asc, eq } from 'drizzle-orm'
import {
  applicationQuestions,
  type applications,
  type references,
} from '@/db/schema/membership/join'
import { capital } from '@/lib/kernel/capital'
import type { Work } from '@/lib/kernel/perform'
import type { PartsRead } from '@/lib/kernel/read-meanwhile'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { organisation } from '@/lib/organisation'
import { answerInWords, personFieldNames, personFields } from '@/lib/people/members/person-fields'
import { possibleDuplicatesOf } from '@/lib/people/members/possible-duplicates'
import { submissionOf } from './draft'
import type { Submission } from './sections'
import { partyMembership } from './sections/labour-movement'

type Application = typeof applications.$inferSelect
type Reference = typeof references.$inferSelect

const notSaid = 'Left blank'

/** All that an officer decides an application on: the answers, what each referee said, the questions, and who it may be already. */
export async function whatIsRead(
  work: Work,
  application: Application,
  all: readonly Reference[],
): Promise<PartsRead> {
  const submission = submissionOf(application)
  const questions = await work.tx
    .select()
    .from(applicationQuestions)
    .where(eq(applicationQuestions.applicationId, application.id))
    .orderBy(asc(applicationQuestions.askedAt))
  const duplicates = submission ? await duplicatesOf(work, application, submission) : []
  return {
    ...(submission ? answersOf(submission) : {}),
    ...Object.fromEntries(
      all.filter(({ replacedAt }) => !replacedAt).map((one) => [titleOf(one), vouched(one)]),
    ),
    ...Object.fromEntries(
      questions.map(({ question, answer }, place) => [
        `Question ${place + 1}`,
        { says: answer ? `${question} The answer: ${answer}` : question },
      ]),
    ),
    ...(duplicates.length > 0
      ? {
          'Possible duplicates': {
            says: duplicates.map(({ name }) => name).join(', '),
            behind: duplicates.map(({ personId }) => personId).join(),
          },
        }
      : {}),
  }
}

/** Whom we have who may be the person who applies. */
export async function duplicatesOf(work: Work, { personId }: Application, submission: Submission) {
  const { name, dateOfBirth, postcode } = submission['about-you']
  const described = { name, dateOfBirth, postcode: postcode || null }
  const [duplicates] = await possibleDuplicatesOf(work.tx, [described], [personId])
  return duplicates!
}

function answersOf(submission: Submission): PartsRead {
  const { 'about-you': you, 'labour-movement': movement, dues, declaration, email } = submission
  const { party, union, constituency } = movement
  const words: Record<string, string | undefined> = {
    ...Object.fromEntries(
      personFieldNames.map((name) => [personFields[name].label, answerInWords(name, you[name])]),
    ),
    Email: email ?? undefined,
    [capital(organisation.place.name)]: constituency,
    Party: party && partyMembership[party],
    Union: union,
    Dues: `${organisation.bands[dues.band].name}, ${duesInWords(dues.amountPence, dues.interval)}`,
    'Agreed to': Object.entries(declaration)
      .map(([wording, version]) => `${wording} (version ${version})`)
      .join(', '),
  }
  return {
    ...Object.fromEntries(
      Object.entries(words).map(([part, says]) => [part, { says: says || notSaid }]),
    ),
    // Shown when an officer asks for it, and that is logged: here only that it is another one.
    'Date of birth': { says: 'Corrected', behind: you.dateOfBirth },
  }
}

function titleOf({ place }: Reference): string {
  return place === 'proposer' ? 'Proposer' : 'Seconder'
}

function vouched(one: Reference): PartsRead[string] {
  const { id, refereeName, state, acceptedAt, refusedAt, confirmations, privateNote } = one
  const answer = { requested: 'no answer yet', given: 'has vouched', declined: 'has declined' }
  const judged = acceptedAt ? ', accepted' : refusedAt ? ', not accepted' : ''
  return {
    says: `${refereeName}: ${answer[state]}${judged}`,
    behind: JSON.stringify([id, one.refereeId, confirmations, privateNote]),
  }
}
