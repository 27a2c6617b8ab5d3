import 'server-only'
import { and, eq, notInArray, sql } from 'drizzle-orm'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { members } from '@/db/schema/people/people'
import { nominationMade } from '@/emails/democracy/nomination-made'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { reopenNominations } from '../reopen-nominations'
import { assertMayTake, assertNeverRan } from '../separate-roles'
import { requireVotingMember } from '../voting-member'
import { emailCandidate } from './email-candidate'
import { lockElectionOfNomination } from './lock-nomination'
import { ended, nominationsOpen } from './states'

/**
 * `id` comes with the form: the same form sent twice is one nomination. `candidate` is a membership number, or the name of
 * somebody outside whom we may endorse.
 */
export type Nomination = {
  id?: string
  contestId: string
  candidate: 'self' | number | { outsideName: string }
}

/** Puts a member forward, or oneself. Two at once for the same person and position: one stands, the other is told. */
export const nominate = verb('nomination.make', async (work, input: Nomination) => {
  const me = work.person
  const id = input.id ?? newId()
  const { election, contest } = await contestOf(work, input.contestId)
  await holdProposer(work, me.personId)
  const [before] = await work.tx.select().from(nominations).where(eq(nominations.id, id))
  const where = { slug: election.slug, id }
  if (before?.proposerId === me.personId && before.contestId === contest.id) return where
  if (before) throw new Refusal('bad-request')
  if (!nominationsOpen(election, contest, work.now)) throw new Refusal('nomination.not-open')
  const candidate = await candidateOf(work, election, input.candidate)
  const { candidateId } = candidate
  if (candidateId)
    await assertMayTake(work.tx, election, { personId: candidateId, role: 'candidate' })
  await assertNeverRan(work.tx, election, me.personId)
  const own = candidate.candidateId === me.personId
  if (!own) await assertNotTooMany(work, contest, me.personId)
  const [made] = await work.tx
    .insert(nominations)
    .values({
      id,
      contestId: contest.id,
      ...candidate,
      candidateName: candidate.candidateId && nameOfRecord(candidate.candidateId),
      proposerId: me.personId,
      proposerName: nameOfRecord(me.personId),
      proposedAt: work.now,
      selfProposed: own,
    })
    .returning({ proposerName: nominations.proposerName })
  if (!own && candidate.candidateId) {
    const nomination = { id, ...candidate, proposerId: me.personId }
    await emailCandidate(work, { election, contest, nomination }, nominationMade, {
      proposerName: made!.proposerName,
      until: election.nominationsCloseAt.toISOString(),
    })
  }
  const outside = candidate.candidateId === null
  work.record('nomination.made', { kind: 'election', id: election.id }, { own, outside })
  return where
})

async function contestOf(work: Work, contestId: string) {
  const [found] = await work.tx
    .select({ contest: contests, slug: elections.slug })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(eq(contests.id, contestId))
  if (!found) throw new Refusal('not-there')
  return {
    contest: found.contest,
    election: await lockElectionOfNomination(work, found.slug, 'share'),
  }
}

async function candidateOf(
  work: Work,
  { kind }: { kind: string },
  candidate: Nomination['candidate'],
) {
  const me = work.person
  if (typeof candidate === 'object') {
    const { outsideName } = candidate
    if (kind !== 'endorsement') throw new Refusal('nomination.not-a-member')
    if (outsideName.toLowerCase() === reopenNominations.toLowerCase())
      throw new Refusal('bad-request')
    return { candidateId: null, outsideName }
  }
  if (candidate === 'self' || candidate === me.member?.number)
    return { candidateId: me.personId, outsideName: null }
  const { personId } = await requireVotingMember(work, candidate, 'nomination.not-a-member')
  return { candidateId: personId, outsideName: null }
}

// A member's nominations wait for one another, so that none is counted before another one stands.
async function holdProposer(work: Work, personId: string) {
  await work.tx
    .select({ held: members.personId })
    .from(members)
    .where(eq(members.personId, personId))
    .for('no key update')
}

/** As many as there are seats: nobody floods the ballot paper, or the members with mails. */
async function assertNotTooMany(
  work: Work,
  contest: { id: string; seats: number },
  personId: string,
) {
  const [row] = await work.tx
    .select({ n: sql<number>`count(*)::int` })
    .from(nominations)
    .where(
      and(
        eq(nominations.contestId, contest.id),
        eq(nominations.proposerId, personId),
        sql`${nominations.candidateId} is distinct from ${personId}`,
        notInArray(nominations.state, [...ended]),
      ),
    )
  if (row!.n >= contest.seats) throw new Refusal('nomination.too-many')
}
