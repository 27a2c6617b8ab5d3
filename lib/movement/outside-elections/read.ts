import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  candidateAnswers,
  outsideCandidates,
  outsideElections,
  questionnaireClauseVersions,
} from '@/db/schema/movement/outside-elections'
import { excerptsOf } from '@/lib/democracy/motions/text/excerpts'
import { wordChanges } from '@/lib/democracy/motions/text/word-changes'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { newestAnswers } from './answering/newest-answers'
import { type Clause, listClauses } from './drafting/write-clauses'
import { listOutsideNominations } from './nominations/read-nominations'
import { type AskedCandidate, takesAnswers } from './states'

const isPublic = eq(outsideElections.state, 'published')

/** What everybody may know of a candidate: nothing by which to reach them. */
const shownOfCandidate = {
  id: outsideCandidates.id,
  outsideElectionId: outsideCandidates.outsideElectionId,
  number: outsideCandidates.number,
  name: outsideCandidates.name,
  about: outsideCandidates.about,
  askedAt: outsideCandidates.askedAt,
  remindedAt: outsideCandidates.remindedAt,
  answeredAt: outsideCandidates.answeredAt,
  declinedAt: outsideCandidates.declinedAt,
  deletedAt: outsideCandidates.deletedAt,
}

/** Those who are public, in the order that was drawn by lot. Whoever was added later is not before a second officer has confirmed it. */
export function listCandidates(outsideElectionIds: readonly string[]) {
  return database()
    .select(shownOfCandidate)
    .from(outsideCandidates)
    .where(
      and(
        inArray(outsideCandidates.outsideElectionId, [...outsideElectionIds]),
        isNotNull(outsideCandidates.askedAt),
      ),
    )
    .orderBy(asc(outsideCandidates.lot), asc(outsideCandidates.number))
}

export function countCandidates(candidates: readonly AskedCandidate[]) {
  return {
    candidates: candidates.length,
    answered: candidates.filter(({ answeredAt }) => answeredAt).length,
    declined: candidates.filter(({ declinedAt }) => declinedAt).length,
  }
}

/** The outside elections that everybody can read of, those voted on last first. */
export async function listOutsideElections() {
  await followDemoClock()
  const rows = await database()
    .select()
    .from(outsideElections)
    .where(isPublic)
    .orderBy(desc(outsideElections.votingClosesOn), desc(outsideElections.number))
  const candidates = await listCandidates(rows.map(({ id }) => id))
  return rows.map((election) => ({
    slug: election.slug,
    title: election.title,
    body: election.body,
    votingClosesOn: election.votingClosesOn,
    takesAnswers: takesAnswers(election, now()),
    ...countCandidates(candidates.filter((one) => one.outsideElectionId === election.id)),
  }))
}

/** One of them with its comparison: what each candidate says to each clause now. */
export async function getOutsideElection(slug: string) {
  await followDemoClock()
  const [election] = await database()
    .select()
    .from(outsideElections)
    .where(and(eq(outsideElections.slug, slug), isPublic))
  if (!election) return undefined
  const { id, title, body, places, method, answersBy } = election
  const [clauses, listed] = await Promise.all([listClauses(database(), id), listCandidates([id])])
  const nominations = await listOutsideNominations(listed.map(({ id }) => id))
  const candidates = listed.map((candidate) => ({
    ...candidate,
    nominations: nominations.filter(({ candidateId }) => candidateId === candidate.id),
  }))
  const answers = await newestAnswers(
    database(),
    inArray(
      candidateAnswers.candidateId,
      candidates.map(({ id }) => id),
    ),
  )
  return {
    id,
    slug,
    title,
    body,
    places,
    method,
    answersBy,
    nominationsNeeded: election.nominationsNeeded,
    nominationsCloseOn: election.nominationsCloseOn,
    votingOpensOn: election.votingOpensOn,
    votingClosesOn: election.votingClosesOn,
    publishedAt: election.publishedAt!,
    takesAnswers: takesAnswers(election, now()),
    counts: countCandidates(candidates),
    candidates,
    clauses: clauses.map(({ id, position, version, text }) => ({
      id,
      position,
      version,
      text,
      /** In the order of the candidates; nothing where they have said nothing. */
      answers: candidates.map((candidate) =>
        answers.find((one) => one.candidateId === candidate.id && one.clauseId === id),
      ),
    })),
  }
}

export type OutsideElection = NonNullable<Awaited<ReturnType<typeof getOutsideElection>>>
export type ShownCandidate = OutsideElection['candidates'][number]
export type ShownClause = OutsideElection['clauses'][number]

/** What one candidate has said, clause by clause, with everything that they said before. */
export async function getCandidate(election: OutsideElection, number: number) {
  const candidate = election.candidates.find((one) => one.number === number)
  if (!candidate) return undefined
  const said = await database()
    .select()
    .from(candidateAnswers)
    .where(eq(candidateAnswers.candidateId, candidate.id))
    .orderBy(desc(candidateAnswers.number))
  const wordings = await listWordings(election.clauses)
  return {
    ...candidate,
    clauses: election.clauses.map((clause) => {
      const all = said.filter(({ clauseId }) => clauseId === clause.id)
      const wordingOf = (version: number) =>
        wordings.find((one) => one.clauseId === clause.id && one.number === version)!.text
      return {
        position: clause.position,
        text: clause.text,
        given: all.map((one) => ({
          ...one,
          /** The words that they answered, where those are not the words that stand now. */
          wording: one.clauseVersion === clause.version ? undefined : wordingOf(one.clauseVersion),
        })),
      }
    }),
  }
}

function listWordings(clauses: readonly { id: string }[]) {
  return database()
    .select()
    .from(questionnaireClauseVersions)
    .where(
      inArray(
        questionnaireClauseVersions.clauseId,
        clauses.map(({ id }) => id),
      ),
    )
    .orderBy(asc(questionnaireClauseVersions.number))
}

/** How the wording of a clause came to be, the newest first: what each version changed in the one before, word by word. */
export async function listClauseVersions({ id }: Pick<Clause, 'id'>) {
  const versions = await listWordings([{ id }])
  return versions
    .map(({ number, text, writtenAt }, place) => {
      const before = versions[place - 1]
      return {
        number,
        text,
        writtenAt,
        excerpts: before && excerptsOf(before.text, wordChanges(before.text, text)),
      }
    })
    .reverse()
}
