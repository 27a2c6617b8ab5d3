import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { contests } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { lockElection } from '@/lib/democracy/elections/lock-election'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { blockingChallenges, challengesIn } from './blocking-challenges'
import { endOfElectedTerm } from './end-of-elected-term'

export type Elected = { slug: string; contestId: string; number: number }

/**
 * An officer proposes that somebody who was elected takes up the office, or their seat in a group; another officer confirms it, as
 * always, and a seat in a group needs the member's own yes as well.
 */
export const proposeElected = verb(
  'term.propose-elected',
  async (work, { slug, contestId, number }: Elected) => {
    // Alone: no challenge is upheld in the middle of it.
    const election = await lockElection(work, slug, 'update')
    const inTheWay = blockingChallenges(
      election,
      await challengesIn(election.id, work.tx),
      work.now,
    )
    if (inTheWay) throw new Refusal(inTheWay)
    const [contest] = await work.tx
      .select()
      .from(contests)
      .where(and(eq(contests.id, contestId), eq(contests.electionId, election.id)))
    if (!contest || !(contest.office ?? contest.group)) throw new Refusal('not-there')
    const count = contest.result!
    const standing = await work.tx
      .select({ personId: nominations.candidateId })
      .from(nominations)
      .where(and(eq(nominations.contestId, contestId), eq(nominations.state, 'accepted')))
      .orderBy(asc(nominations.id))
    const personId = standing[number - 1]?.personId
    if (!personId || !count.winners.includes(number)) throw new Refusal('result.not-elected')
    if (contest.termStartsOn && dateOf(work.now) < contest.termStartsOn)
      throw new Refusal('result.term-later')
    const until = endOfElectedTerm(contest, election)
    if (contest.office)
      await proposeAppointment.within(work, { personId, office: contest.office, until })
    else
      await proposeGroupAppointment.within(work, {
        personId,
        group: contest.group!,
        role: 'member',
        why: `Elected: ${contest.title}, in “${election.title}”.`,
        until,
      })
  },
)
