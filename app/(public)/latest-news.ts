import { nextElectionDate } from '@/app/elections/next-election-date'
import type { BandFigure } from '@/components/front-page/figure-band'
import type { PublicDecision, PublicElection } from '@/components/front-page/latest-news'
import { listElections } from '@/lib/democracy/elections/read'
import { countDecisionsSince, listLatestDecisions } from '@/lib/democracy/motions/read-vote'
import { wholePercentage } from '@/lib/democracy/motions/tally'
import { visitor } from '@/lib/kernel/actor'
import { dateOf, inWords, monthsBefore } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { networks } from '@/lib/organisation'

export type News = {
  decisions: PublicDecision[]
  election: PublicElection | undefined
  figures: BandFigure[]
}

/**
 * What anybody may read of what goes on: decisions with their numbers, and elections whose board is public. It is asked as a
 * visitor, whoever looks, and names nobody. Each figure is one that a public page shows as well.
 */
export async function latestNews(): Promise<News> {
  const [decided, recent, elections] = await Promise.all([
    listLatestDecisions(visitor, 2),
    countDecisionsSince(monthsBefore(now(), 12)),
    listElections(visitor),
  ])
  const shown = elections.find(({ phase }) => phase !== 'cancelled' && phase !== 'void')
  const results = elections.filter(({ phase }) => hasResult.includes(phase))
  return {
    decisions: decided.map(({ declaredAt, cast, roll, ...decision }) => ({
      number: decision.number,
      title: decision.title,
      day: inWords(dateOf(declaredAt)),
      count: decision.count,
      outcome: decision.outcome,
      majority: decision.majority,
      objectionsToStop: decision.objectionsToStop,
      chosen: decision.chosen,
      turnout: wholePercentage(cast, roll),
    })),
    election: shown && {
      slug: shown.slug,
      title: shown.title,
      about: `${nextElectionDate(shown)}.`,
      result: hasResult.includes(shown.phase),
    },
    figures: figuresOf(
      decided.find(({ objectionsToStop }) => !objectionsToStop),
      recent,
      results.length,
    ),
  }
}

const hasResult = ['counted', 'declared', 'over']

type Last = { cast: number; roll: number } | undefined

/** Without a decision there is nothing to boast of yet. */
function figuresOf(last: Last, decisions: number, results: number): BandFigure[] {
  if (!last) return []
  const figures = [
    {
      count: last.roll,
      words: 'members could vote last time, each with one vote, whatever they pay',
    },
    {
      count: last.cast,
      shown: `${wholePercentage(last.cast, last.roll)}%`,
      words: 'of them voted',
    },
    {
      count: decisions,
      words: `${decisions === 1 ? 'decision' : 'decisions'} in the last 12 months, moved and seconded by members`,
    },
    {
      count: results,
      words: `${results === 1 ? 'election' : 'elections'} by secret ballot so far`,
    },
    {
      count: networks.length,
      words: `${networks.length === 1 ? 'network' : 'networks'} of members who share an experience`,
    },
  ]
  return figures
    .filter(({ count }) => count > 0)
    .slice(0, 4)
    .map(({ count, shown, words }) => ({ figure: shown ?? count.toLocaleString('en-GB'), words }))
}
