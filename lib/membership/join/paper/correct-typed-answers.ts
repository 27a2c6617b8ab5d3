import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { noteTypist } from '@/lib/people/referees/typists'
import { submissionOf } from '../draft'
import { noteWhoTheyAre } from '../file-answers'
import { lockForDecision } from '../lock-for-decision'
import { type Application, filed, lockOwn } from '../own-application'
import { type Answers, asTyped, statusOf } from '../sections'
import type { TypedSection } from './typed-sections'

export type Corrected = {
  [S in TypedSection]: { section: S; answers: Answers[S]; seen?: string }
}[TypedSection]

/** An applicant puts right what an officer typed for them, until there is a decision. */
export const correctOwnTyped = verb(
  'application.edit',
  { subject: lockOwn },
  (work, application, corrected: Corrected) => put(work, application, corrected),
)

/** The same by an officer, as the applicant asked by phone or letter. */
export const correctTypedFor = verb(
  'application.act-for',
  { knownTo: 'application.list', subject: lockForDecision },
  async (work, { application }, corrected: Corrected & { applicationId: string }) => {
    await put(work, application, corrected)
    await noteTypist(work, application.id)
  },
)

/** What is decided on stays one frozen thing: it is written anew, and the history says which part, by whom. */
async function put(work: Work, application: Application, { section, answers, seen }: Corrected) {
  const submission = submissionOf(application)
  if (application.signedOn === null || !submission) throw new Refusal('join.already-sent')
  const next = { ...submission, [section]: answers }
  if (statusOf(section, next) !== 'complete') throw new Refusal('join.not-complete')
  assertNotSavedMeanwhile(seen, asTyped(section, submission), asTyped(section, next))
  const put = await work.tx
    .update(applications)
    .set({ submittedSealed: seal(next) })
    .where(
      and(
        eq(applications.id, application.id),
        inArray(applications.state, ['submitted', 'returned']),
      ),
    )
    .returning({ id: applications.id })
  if (put.length !== 1) throw new Refusal('moved-meanwhile')
  if (section !== 'dues') await noteWhoTheyAre(work, application, next)
  work.record('application.corrected', filed(application), { section })
}
