import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  candidateAnswers,
  outsideCandidates,
  outsideElections,
} from '@/db/schema/movement/outside-elections'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { candidateMailbox } from '../candidates/candidate-contact'
import { listClauses } from '../drafting/write-clauses'
import { takesAnswers } from '../states'
import { seenMarkOfClauses } from './answer-questionnaire'
import { newestAnswers } from './newest-answers'

/** What a candidate finds by the link that is theirs alone: what they are asked, what they have answered, and all that we hold about them. */
export async function readOwnQuestionnaire(token: string) {
  await followDemoClock()
  const [row] = await database()
    .select({ candidate: outsideCandidates, election: outsideElections })
    .from(outsideCandidates)
    .innerJoin(outsideElections, eq(outsideElections.id, outsideCandidates.outsideElectionId))
    .where(eq(outsideCandidates.tokenHash, hashOf(token)))
  if (row?.election.state !== 'published') return undefined
  const { candidate, election } = row
  const [clauses, answers] = await Promise.all([
    listClauses(database(), election.id),
    newestAnswers(database(), eq(candidateAnswers.candidateId, candidate.id)),
  ])
  return {
    name: candidate.name,
    about: candidate.about,
    number: candidate.number,
    email: candidateMailbox(candidate).email,
    contactSource: candidate.contactSource,
    answeredAt: candidate.answeredAt,
    declinedAt: candidate.declinedAt,
    title: election.title,
    body: election.body,
    slug: election.slug,
    answersBy: election.answersBy,
    votingClosesOn: election.votingClosesOn,
    takesAnswers: takesAnswers(election, now()),
    seen: seenMarkOfClauses(clauses),
    clauses: clauses.map(({ id, position, version, text }) => {
      const given = answers.find(({ clauseId }) => clauseId === id)
      return {
        id,
        position,
        text,
        given,
        /** They answered other words than stand there now. */
        reworded: given !== undefined && given.clauseVersion !== version,
      }
    }),
  }
}

export type OwnQuestionnaire = NonNullable<Awaited<ReturnType<typeof readOwnQuestionnaire>>>
