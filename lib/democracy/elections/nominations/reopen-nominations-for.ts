import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { contests } from '@/db/schema/democracy/elections'
import { addDays, atWallTime, dateOf, daysBetween, timeOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { contestsAsTheyStand, hasPossibleResult } from '../board/make-manifest'
import { moveDates } from '../calling/move-dates'
import { type Dates, moments } from '../calling/timetable'
import { lockElectionOfNomination } from './lock-nomination'
import { nominationsOpen } from './states'

type Reopening = { slug: string; contestId: string }

/**
 * Nominations for one position open again where nobody could be elected to it as its quotas ask, so that the other positions need
 * not be cancelled with it. They stay closed for those, and all later dates move by as many days. Nobody chooses this freely:
 * it would let somebody in.
 */
export const reopenNominationsFor = verb(
  'election.reopen-nominations',
  { subject: (work, { slug }: Reopening) => lockElectionOfNomination(work, slug, 'update') },
  async (work, election, { contestId }: Reopening) => {
    if (election.publishedAt) throw new Refusal('election.published-already')
    const positions = await contestsAsTheyStand(work.tx, election.id)
    const position = positions.find(({ id }) => id === contestId)
    if (!position) throw new Refusal('not-there')
    const [row] = await work.tx.select().from(contests).where(eq(contests.id, contestId))
    const early = work.now < election.nominationsOpenAt
    if (early || nominationsOpen(election, row!, work.now))
      throw new Refusal('election.nominations-not-closed')
    if (hasPossibleResult(position)) throw new Refusal('election.enough-stand')

    // Where another position is open again already, the rest were closed then.
    if (work.now >= election.nominationsCloseAt)
      await work.tx
        .update(contests)
        .set({ nominationsClosedAt: election.nominationsCloseAt })
        .where(and(eq(contests.electionId, election.id), ne(contests.id, contestId)))
    await work.tx
      .update(contests)
      .set({ nominationsClosedAt: null })
      .where(eq(contests.id, contestId))

    const names = position.constraints.map(({ name }) => `“${name}”`).join(' and ')
    const reason = `Nominations for ${position.title} are open again, because those who stand cannot meet ${names}. For the other positions they stay closed.`
    await moveDates(work, election, laterDates(election, work.now), reason)
    work.record('election.nominations-reopened', { kind: 'election', id: election.id })
  },
)

/** Nominations are open as long as the rule book asks, from now; what is still to come keeps its distance from their close. */
function laterDates(election: Dates, now: Date): Partial<Dates> {
  const { nominationsCloseAt } = election
  const least = addDays(now, organisation.rules.nominationMinimumDays)
  const thatDay = atWallTime(dateOf(least), timeOf(nominationsCloseAt))
  const close = thatDay < least ? addDays(thatDay, 1) : thatDay
  const days = daysBetween(dateOf(nominationsCloseAt), dateOf(close))
  if (days <= 0) return {}
  // The roll that was frozen stays as it is.
  const frozen = election.rollFreezesAt <= now
  const toMove = moments.filter(
    (moment) => moment !== 'nominationsOpenAt' && !(moment === 'rollFreezesAt' && frozen),
  )
  return Object.fromEntries(toMove.map((moment) => [moment, addDays(election[moment], days)]))
}
