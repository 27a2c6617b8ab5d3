import 'server-only'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import {
  candidateAnswers,
  outsideCandidates,
  questionnaireClauses,
  questionnaireClauseVersions,
} from '@/db/schema/movement/outside-elections'
import { candidateClauseReworded } from '@/emails/movement/candidate-clause-reworded'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { candidateMailbox, ownLink } from '../candidates/candidate-contact'
import { type Clause, listClauses } from '../drafting/write-clauses'
import { lockOutsideElection } from '../lock-outside-election'
import { emailToConfirm } from '../publishing/email-to-confirm'
import { takesAnswers } from '../states'
import { lapseRewordings } from './lapse-rewordings'

type Which = { number: number; clauseId: string }

/** A clause of an outside election, under the lock of the election. */
async function lockClause(work: Work, { number, clauseId }: Which) {
  const election = await lockOutsideElection(work, { number })
  if (!election) return undefined
  const clause = (await listClauses(work.tx, election.id)).find(({ id }) => id === clauseId)
  return clause && { election, clause }
}

/** What was asked is wrong or unclear: other words for one clause, for a second officer to read. */
export const proposeRewording = verb(
  'outside-election.write',
  { subject: lockClause },
  async (work, { election, clause }, { number, text }: Which & { text: string }) => {
    const { id, title } = election
    if (!takesAnswers(election, work.now)) throw new Refusal('outside-election.over')
    if (clause.proposedAt) throw new Refusal('outside-election.waits')
    if (clause.text === text) throw new Refusal('outside-election.same-words')
    await work.tx
      .update(questionnaireClauses)
      .set({ proposedText: text, proposedBy: work.person.personId, proposedAt: work.now })
      .where(eq(questionnaireClauses.id, clause.id))
    work.record(
      'outside-election.rewording-proposed',
      { kind: 'outside-election', id },
      { number, clause: clause.position },
    )
    await emailToConfirm(work, { id, number, title, proposal: 'reword' })
  },
)

async function lockClauseToConfirm(work: Work, which: Which) {
  const found = await lockClause(work, which)
  if (!found) return undefined
  const { proposedBy: by, proposedAt: at } = found.clause
  const { spent } = await proposalWaits(work, { by, at }, lapseRewordings)
  return { ...found, personId: null, officers: by ? [by] : [], spent }
}

/**
 * The second officer agrees. Answers stay with the wording to which they were given, and the page shows both; whoever has answered the
 * clause hears of it, because their word stands beside words that they have not seen.
 */
export const confirmRewording = verb(
  'outside-election.confirm',
  { subject: lockClauseToConfirm },
  async (work, { election, clause }, { number, seen }: Which & { seen: string }) => {
    if (!clause.proposedText || markOfWords(clause.proposedText) !== seen)
      throw new Refusal('moved-meanwhile')
    if (!takesAnswers(election, work.now)) throw new Refusal('outside-election.over')
    const version = clause.version + 1
    await work.tx.insert(questionnaireClauseVersions).values({
      clauseId: clause.id,
      number: version,
      text: clause.proposedText,
      writtenBy: clause.proposedBy!,
      writtenAt: work.now,
    })
    await work.tx
      .update(questionnaireClauses)
      .set({ version, proposedText: null, proposedBy: null, proposedAt: null })
      .where(eq(questionnaireClauses.id, clause.id))
    const { id, title } = election
    work.record(
      'outside-election.reworded',
      { kind: 'outside-election', id },
      { number, clause: clause.position, version },
    )
    await emailThoseWhoAnswered(work, { title, clause, version })
  },
)

type Reworded = { title: string; clause: Clause; version: number }

async function emailThoseWhoAnswered(work: Work, { title, clause, version }: Reworded) {
  const answered = await work.tx
    .select()
    .from(outsideCandidates)
    .where(
      and(
        isNotNull(outsideCandidates.contactSealed),
        inArray(
          outsideCandidates.id,
          work.tx
            .select({ id: candidateAnswers.candidateId })
            .from(candidateAnswers)
            .where(eq(candidateAnswers.clauseId, clause.id)),
        ),
      ),
    )
  await work.emailAll(
    candidateClauseReworded,
    answered.map((candidate) => ({
      to: candidateMailbox(candidate),
      key: `${candidate.id}/${clause.id}/${version}`,
      props: {
        name: candidate.name,
        title,
        position: clause.position,
        before: clause.text,
        text: clause.proposedText!,
        link: ownLink(candidate),
      },
    })),
  )
}

/** The clause stays as it is: whoever proposed other words takes them back, or another officer does not agree. */
export const returnRewording = verb(
  'outside-election.write',
  { subject: lockClause },
  async (work, { election, clause }, { number }: Which) => {
    if (!clause.proposedAt) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(questionnaireClauses)
      .set({ proposedText: null, proposedBy: null, proposedAt: null })
      .where(eq(questionnaireClauses.id, clause.id))
    work.record(
      'outside-election.rewording-returned',
      { kind: 'outside-election', id: election.id },
      { number, clause: clause.position },
    )
  },
)
