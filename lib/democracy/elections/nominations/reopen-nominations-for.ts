import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { contests, elections, timetableChanges } from '@/db/schema/democracy/elections'
import { electionMoved } from '@/emails/democracy/election-moved'
import { addDays, atWallTime, dateOf, momentInWords, timeOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { contestsAsTheyStand, hasPossibleResult } from '../board/make-manifest'
import { datesMovedIn } from '../calling/date-moves'
import { emailMembers } from '../calling/email-members'
import { type Dates, moments, momentWords } from '../calling/timetable'
import { lockElectionOfNomination } from './lock-nomination'
import { nominationsOpen } from './states'

type Reopening = { slug: string; contestId: string }

/**
 * Nominations for one post open again where nobody could be elected to it as its quotas ask, so that the other posts need not be
 * cancelled with it. They stay closed for those, and all later dates move by as many days. Nobody chooses this freely: it
 * would let somebody in.
 */
export const reopenNominationsFor = verb(
  'election.reopen-nominations',
  { subject: (work, { slug }: Reopening) => lockElectionOfNomination(work, slug, 'update') },
  async (work, election, { slug, contestId }: Reopening) => {
    if (election.publishedAt) throw new Refusal('election.published-already')
    const posts = await contestsAsTheyStand(work.tx, election.id)
    const post = posts.find(({ id }) => id === contestId)
    if (!post) throw new Refusal('not-there')
    const [row] = await work.tx.select().from(contests).where(eq(contests.id, contestId))
    const early = work.now < election.nominationsOpenAt
    if (early || nominationsOpen(election, row!, work.now))
      throw new Refusal('election.nominations-not-closed')
    if (hasPossibleResult(post)) throw new Refusal('election.enough-stand')

    const dates = movedDates(election, work.now)
    const moved = datesMovedIn(election, dates)
    await work.tx.update(elections).set(dates).where(eq(elections.id, election.id))
    // Where another post is open again already, the rest were closed then.
    if (work.now >= election.nominationsCloseAt)
      await work.tx
        .update(contests)
        .set({ nominationsClosedAt: election.nominationsCloseAt })
        .where(and(eq(contests.electionId, election.id), ne(contests.id, contestId)))
    await work.tx
      .update(contests)
      .set({ nominationsClosedAt: null })
      .where(eq(contests.id, contestId))

    const names = post.constraints.map(({ name }) => `“${name}”`).join(' and ')
    const reason = `Nominations for ${post.title} are open again, because those who stand cannot meet ${names}. For the other posts they stay closed.`
    const changeId = newId()
    await work.tx.insert(timetableChanges).values({
      id: changeId,
      electionId: election.id,
      changedBy: work.person.personId,
      changedAt: work.now,
      reason,
      moved: moved.map((moment) => ({
        moment,
        from: election[moment].toISOString(),
        to: dates[moment].toISOString(),
      })),
    })
    await emailMembers(work, electionMoved, `${election.id}/${changeId}`, (name) => ({
      name,
      title: election.title,
      reason,
      dates: moved.map((moment) => `${momentWords[moment]}: ${momentInWords(dates[moment])}`),
      link: siteUrl(`/elections/${slug}`),
    }))
    work.record('election.nominations-reopened', { kind: 'election', id: election.id })
  },
)

/** Nominations are open as long as the rule book asks, from now; what is still to come keeps its distance from their close. */
function movedDates(election: Dates, now: Date): Dates {
  const least = addDays(now, organisation.rules.nominationMinimumDays)
  const thatDay = atWallTime(dateOf(least), timeOf(election.nominationsCloseAt))
  const close = thatDay < least ? addDays(thatDay, 1) : thatDay
  if (close <= election.nominationsCloseAt) return pick(election)
  const days =
    (Date.parse(dateOf(close)) - Date.parse(dateOf(election.nominationsCloseAt))) / 86_400_000
  const moved = moments.map((moment) => {
    const at = election[moment]
    // The roll that was frozen stays as it is.
    const stays = moment === 'nominationsOpenAt' || (moment === 'rollFreezesAt' && at <= now)
    return [moment, stays ? at : addDays(at, days)]
  })
  return Object.fromEntries(moved) as Dates
}

function pick(election: Dates): Dates {
  return Object.fromEntries(moments.map((moment) => [moment, election[moment]])) as Dates
}
