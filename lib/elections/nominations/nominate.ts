import 'server-only'
import { and, eq, ne, notInArray, sql } from 'drizzle-orm'
import { contests, elections } from '@/db/schema/elections'
import { nominations } from '@/db/schema/nominations'
import { members } from '@/db/schema/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { votingMember } from '../voting-member'
import { holdElection } from './hold'
import { postToCandidate } from './post-to-candidate'
import { ended, nominationsOpen } from './states'

/** `id` comes with the form: the same form sent twice is one nomination. `candidate` is a membership number. */
export type Nomination = { id?: string; contestId: string; candidate: 'self' | number }

/** Puts a member forward, or oneself. Two at once for the same person and post: one stands, the other is told. */
export const nominate = verb('nomination.make', async (work, input: Nomination) => {
  work.assertCan('nomination.make')
  const me = work.actor as PersonActor
  const id = input.id ?? newId()
  const { election, contest } = await contestOf(work, input.contestId)
  await holdProposer(work, me.personId)
  const [before] = await work.tx.select().from(nominations).where(eq(nominations.id, id))
  const where = { slug: election.slug, id }
  if (before?.proposerId === me.personId && before.contestId === contest.id) return where
  if (before) throw new Refusal('bad-request')
  if (!nominationsOpen(election, work.now)) throw new Refusal('nomination.not-open')
  const candidate = await candidateOf(work, input.candidate)
  const officer = election.returningOfficerId
  if (candidate.personId === officer) throw new Refusal('election.returning-officer-stands')
  if (me.personId === officer) throw new Refusal('election.returning-officer-neutral')
  const own = candidate.personId === me.personId
  if (!own) await assertNotTooMany(work, contest, me.personId)
  await work.tx.insert(nominations).values({
    id,
    contestId: contest.id,
    candidateId: candidate.personId,
    proposerId: me.personId,
    proposedAt: work.now,
  })
  if (!own) {
    const nomination = { id, candidateId: candidate.personId }
    await postToCandidate(work, { election, contest, nomination }, 'nomination-made', {
      proposerName: me.name,
      until: election.nominationsCloseAt.toISOString(),
    })
  }
  work.record('nomination.made', { kind: 'election', id: election.id }, { own })
  return where
})

async function contestOf(work: Work, contestId: string) {
  const [found] = await work.tx
    .select({ contest: contests, slug: elections.slug })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(eq(contests.id, contestId))
  if (!found) throw new Refusal('not-there')
  return { contest: found.contest, election: await holdElection(work, found.slug, 'share') }
}

async function candidateOf(work: Work, candidate: 'self' | number) {
  const me = work.actor as PersonActor
  if (candidate === 'self' || candidate === me.member?.number) return { personId: me.personId }
  return votingMember(work, candidate, 'nomination.not-a-member')
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
        ne(nominations.candidateId, personId),
        notInArray(nominations.state, [...ended]),
      ),
    )
  if (row!.n >= contest.seats) throw new Refusal('nomination.too-many')
}
