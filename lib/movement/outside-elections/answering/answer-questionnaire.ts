import 'server-only'
import { eq } from 'drizzle-orm'
import { candidateAnswers, outsideCandidates } from '@/db/schema/movement/outside-elections'
import { candidateAnswersPublished } from '@/emails/movement/candidate-answers-published'
import { candidateDeclined } from '@/emails/movement/candidate-declined'
import { siteUrl } from '@/lib/kernel/env'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { currentVersion } from '@/lib/people/members/wordings'
import { candidateMailbox, ownLink } from '../candidates/candidate-contact'
import { listClauses } from '../drafting/write-clauses'
import type { GivenAnswer } from '../forms'
import { takesAnswers } from '../states'
import { lockOwnCandidate } from './lock-own'
import { newestAnswers } from './newest-answers'

type Answering = { token: string; seen: string; given: GivenAnswer[] }

/**
 * A candidate answers, or corrects what they answered. Each change is another row, so that everybody sees what was said before. `seen` says which
 * wordings they had on their page. Whoever reads the mailbox hears of it: a link can end up with somebody else.
 */
export const answerQuestionnaire = verb(
  'outside-election.answer',
  async (work, { token, seen, given }: Answering) => {
    const { candidate, election } = await lockOwnCandidate(work, token)
    if (!takesAnswers(election, work.now)) throw new Refusal('outside-election.over')
    const clauses = await listClauses(work.tx, election.id)
    if (seenMarkOfClauses(clauses) !== seen) throw new Refusal('outside-election.clauses-changed')
    const before = await newestAnswers(work.tx, eq(candidateAnswers.candidateId, candidate.id))
    const changed = clauses.flatMap(({ id, version }) => {
      const answer = given.find(({ clauseId }) => clauseId === id)
      const had = before.find(({ clauseId }) => clauseId === id)
      if (!answer) return []
      const same =
        had?.answer === answer.answer && had.words === answer.words && had.clauseVersion === version
      return same ? [] : [{ ...answer, number: (had?.number ?? 0) + 1, clauseVersion: version }]
    })
    if (changed.length === 0)
      throw new Refusal(
        before.length > 0 ? 'outside-election.nothing-changed' : 'outside-election.no-answer',
      )
    await work.tx
      .insert(candidateAnswers)
      .values(changed.map((one) => ({ ...one, candidateId: candidate.id, givenAt: work.now })))
    await work.tx
      .update(outsideCandidates)
      .set({
        answeredAt: candidate.answeredAt ?? work.now,
        consentVersion: currentVersion('candidate-answers'),
        declinedAt: null,
      })
      .where(eq(outsideCandidates.id, candidate.id))
    await work.email(candidateAnswersPublished, {
      to: candidateMailbox(candidate),
      key: `${candidate.id}/${work.now.toISOString()}`,
      props: {
        name: candidate.name,
        title: election.title,
        changed: changed.length,
        first: candidate.answeredAt === null,
        page: siteUrl(`/outside-elections/${election.slug}/candidates/${candidate.number}`),
        link: ownLink(candidate),
      },
    })
  },
)

/** Of all wordings that a candidate has before them: what they say is said to these. */
export function seenMarkOfClauses(clauses: readonly { id: string; version: number }[]): string {
  return markOfWords(...clauses.map(({ id, version }) => `${id}/${version}`))
}

/** They say that they do not answer, and are asked no more. They can still change their mind. */
export const declineQuestionnaire = verb(
  'outside-election.answer',
  async (work, { token }: { token: string }) => {
    const { candidate, election } = await lockOwnCandidate(work, token)
    if (!takesAnswers(election, work.now)) throw new Refusal('outside-election.over')
    if (candidate.answeredAt) throw new Refusal('outside-election.answered-already')
    await work.tx
      .update(outsideCandidates)
      .set({ declinedAt: work.now })
      .where(eq(outsideCandidates.id, candidate.id))
    await work.email(candidateDeclined, {
      to: candidateMailbox(candidate),
      key: `${candidate.id}/${work.now.toISOString()}`,
      props: { name: candidate.name, title: election.title, link: ownLink(candidate) },
    })
  },
)
