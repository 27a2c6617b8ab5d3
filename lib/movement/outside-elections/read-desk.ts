import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  endorsementGuides,
  outsideCandidates,
  outsideElections,
  questionnaireClauses,
} from '@/db/schema/movement/outside-elections'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { candidateMailbox } from './candidates/candidate-contact'
import { lapseRewordings } from './clauses/lapse-rewordings'
import { listClauses } from './drafting/write-clauses'
import { guideMark, lapseGuides } from './endorsing/write-guide'
import { listOutsideNominations } from './nominations/read-nominations'
import { lapseOutsideElectionProposals } from './publishing/lapse-outside-election-proposals'
import { countCandidates } from './read'
import { asksCandidates, takesAnswers } from './states'

/** Every outside election, the newest first, for the officers who look after them. */
export async function listOutsideElectionsAtDesk(viewer: Actor) {
  if (!can(viewer, 'outside-election.write')) return undefined
  await followDemoClock()
  const rows = await database()
    .select()
    .from(outsideElections)
    .orderBy(desc(outsideElections.number))
  const candidates = await database().select().from(outsideCandidates)
  return rows.map((election) => ({
    number: election.number,
    title: election.title,
    state: election.state,
    proposal: election.proposal,
    answersBy: election.answersBy,
    takesAnswers: takesAnswers(election, now()),
    counts: countCandidates(candidates.filter((one) => one.outsideElectionId === election.id)),
  }))
}

export type OutsideElectionListed = NonNullable<
  Awaited<ReturnType<typeof listOutsideElectionsAtDesk>>
>[number]

/** One of them with all that officers see and do. */
export async function getOutsideElectionAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'outside-election.write')) return undefined
  await followDemoClock()
  const [election] = await database()
    .select()
    .from(outsideElections)
    .where(eq(outsideElections.number, number))
  if (!election) return undefined
  const { id, proposal, proposedBy, proposedAt, why } = election
  const waiting = await waitingNow()
  const waits = waiting({ by: proposedBy, at: proposedAt }, lapseOutsideElectionProposals)
  const mayConfirm = (by: string | null, spent: typeof waits.spent) =>
    can(viewer, 'outside-election.confirm', { personId: null, officers: by ? [by] : [], spent })
  const [clauses, candidates] = await Promise.all([
    listClauses(database(), id),
    database()
      .select()
      .from(outsideCandidates)
      .where(eq(outsideCandidates.outsideElectionId, id))
      .orderBy(asc(outsideCandidates.number)),
  ])
  const lateCandidate = ({ personId, addedBy, addedAt }: (typeof candidates)[number]) => {
    const waits = waiting({ by: addedBy, at: addedAt }, lapseOutsideElectionProposals)
    const about = { personId, officers: addedBy ? [addedBy] : [], spent: waits.spent }
    return { waits, mayConfirm: can(viewer, 'outside-election.confirm', about) }
  }
  const nominations = await listOutsideNominations(candidates.map(({ id }) => id))
  return {
    ...election,
    takesAnswers: takesAnswers(election, now()),
    asksCandidates: asksCandidates(election, now()),
    waits: proposal ? waits : undefined,
    /** Of the reason for which it is to be taken down, to be sent back by whoever confirms that. */
    seen: markOfWords(why ?? ''),
    mayConfirm: mayConfirm(proposedBy, waits.spent),
    counts: countCandidates(candidates),
    clauses: clauses.map((clause) => {
      const proposed = { by: clause.proposedBy, at: clause.proposedAt }
      const waits = clause.proposedAt ? waiting(proposed, lapseRewordings) : undefined
      return {
        ...clause,
        waits,
        seen: markOfWords(clause.proposedText ?? ''),
        mayConfirm: waits !== undefined && mayConfirm(clause.proposedBy, waits.spent),
      }
    }),
    candidates: candidates.map((candidate) => ({
      ...(election.state === 'published' && !candidate.askedAt && lateCandidate(candidate)),
      nominations: nominations.filter(({ candidateId }) => candidateId === candidate.id),
      id: candidate.id,
      number: candidate.number,
      name: candidate.name,
      about: candidate.about,
      askedAt: candidate.askedAt,
      remindedAt: candidate.remindedAt,
      answeredAt: candidate.answeredAt,
      declinedAt: candidate.declinedAt,
      deletedAt: candidate.deletedAt,
      email: candidateMailbox(candidate).email,
      contactSource: candidate.contactSource,
    })),
  }
}

export type OutsideElectionAtDesk = NonNullable<
  Awaited<ReturnType<typeof getOutsideElectionAtDesk>>
>

/** What officers write about how to vote for whom we endorse: what stands, and what is proposed. */
export async function getGuideAtDesk(viewer: Actor, outsideElectionId: string) {
  if (!can(viewer, 'outside-election.write')) return undefined
  const [guide] = await database()
    .select()
    .from(endorsementGuides)
    .where(eq(endorsementGuides.outsideElectionId, outsideElectionId))
  if (!guide) return undefined
  const { proposedBy: by, proposedAt: at } = guide
  const waits = at ? (await waitingNow())({ by, at }, lapseGuides) : undefined
  return {
    ...guide,
    waits,
    seen: guideMark(guide.proposedText, guide.proposedPromoter),
    mayConfirm:
      waits !== undefined &&
      can(viewer, 'outside-election.confirm', {
        personId: null,
        officers: by ? [by] : [],
        spent: waits.spent,
      }),
  }
}

/** What waits for a second officer, for one who can be that: whole elections, and other words for a clause. */
export async function listOutsideElectionsToConfirm(viewer: Actor) {
  if (!can(viewer, 'outside-election.write')) return undefined
  const waiting = await waitingNow()
  const elections = await database()
    .select()
    .from(outsideElections)
    .where(isNotNull(outsideElections.proposal))
  const guides = await database()
    .select({ election: outsideElections, guide: endorsementGuides })
    .from(endorsementGuides)
    .innerJoin(outsideElections, eq(outsideElections.id, endorsementGuides.outsideElectionId))
    .where(isNotNull(endorsementGuides.proposedAt))
  const late = await database()
    .select({ election: outsideElections, candidate: outsideCandidates })
    .from(outsideCandidates)
    .innerJoin(outsideElections, eq(outsideElections.id, outsideCandidates.outsideElectionId))
    .where(and(eq(outsideElections.state, 'published'), isNull(outsideCandidates.askedAt)))
  const rewordings = await database()
    .select({ election: outsideElections, clause: questionnaireClauses })
    .from(questionnaireClauses)
    .innerJoin(outsideElections, eq(outsideElections.id, questionnaireClauses.outsideElectionId))
    .where(isNotNull(questionnaireClauses.proposedAt))
  return [
    ...elections.map(({ number, title, proposal, proposedBy, proposedAt }) => ({
      number,
      title,
      proposal: proposal!,
      clause: undefined,
      by: proposedBy!,
      about: null,
      since: proposedAt!,
      spent: waiting({ by: proposedBy, at: proposedAt }, lapseOutsideElectionProposals).spent,
    })),
    ...late.map(({ election, candidate: { addedBy, addedAt, personId } }) => ({
      number: election.number,
      title: election.title,
      proposal: 'candidate' as const,
      clause: undefined,
      by: addedBy!,
      about: personId,
      since: addedAt,
      spent: waiting({ by: addedBy, at: addedAt }, lapseOutsideElectionProposals).spent,
    })),
    ...guides.map(({ election, guide: { proposedBy, proposedAt } }) => ({
      number: election.number,
      title: election.title,
      proposal: 'guide' as const,
      clause: undefined,
      by: proposedBy!,
      about: null,
      since: proposedAt!,
      spent: waiting({ by: proposedBy, at: proposedAt }, lapseGuides).spent,
    })),
    ...rewordings.map(({ election, clause: { position, proposedBy, proposedAt } }) => ({
      number: election.number,
      title: election.title,
      proposal: 'reword' as const,
      clause: position,
      by: proposedBy!,
      about: null,
      since: proposedAt!,
      spent: waiting({ by: proposedBy, at: proposedAt }, lapseRewordings).spent,
    })),
  ]
    .filter(({ by, about, spent }) =>
      can(viewer, 'outside-election.confirm', { personId: about, officers: [by], spent }),
    )
    .sort((one, other) => one.since.getTime() - other.since.getTime())
}
