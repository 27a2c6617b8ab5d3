import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { startingOn } from '@/lib/democracy/elections/calling/timetable'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { makeHolderKey } from '@/lib/democracy/elections/protocol/holder-key'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import type { Officers } from '../founding'
import { emptySecondChair } from '../handover'
import { as } from '../joining'
import { daysAgo, liveTo } from '../story-clock'
import { takeUpOffices, withstandChallenge } from './challenge-and-terms'
import { askAndAnswer } from './hustings'
import { openTheBox, prepareElection, type StoryHolder } from './keys'
import { standForOffice } from './officers-standing'
import { officersHustings, officersRankings } from './officers-words'
import { named } from './standing'
import { castStoryBallot, collectStoryPaper, fillInBallot } from './voting'

/** So many days ago nominations opened. From there to the last challenge it took the 28 days of the rule book. */
const began = 70

const posts = [
  { title: 'Co-Chairs', office: 'co-chair', seats: 2, rules: 'scottish' },
  { title: 'Secretary', office: 'secretary', seats: 1, rules: 'av' },
  { title: 'Treasurer', office: 'treasurer', seats: 1, rules: 'av' },
] as const

const aWoman = { name: 'At least 1 of 2 must be a woman', declaration: 'women', min: 1 }

/** The first election of officers, from the call to the day on which those elected take up their offices. */
export async function electOfficers(officers: Officers, voters: PersonActor[]) {
  const hannah = await as(officers.hannah.personId)
  const slug = await call(officers, hannah)
  await liveTo(daysAgo(began - 1))
  const nominated = await standForOffice(slug, officers, voters)
  await liveTo(daysAgo(began - 6))
  await askAndAnswer(slug, voters[3]!, officersHustings, nominated)

  await liveTo(daysAgo(began - 10))
  const keys = await keysFor([
    officers.george,
    named('Deborah Usher', voters),
    named('Oliver Gibson', voters),
  ])
  await prepareElection(hannah, slug, keys)
  await liveTo(daysAgo(began - 12))
  const { chairs, secretary, treasurer } = officersRankings
  const filled = fillInBallot([chairs, secretary, treasurer])
  const papers = await collectStoryPaper(slug, voters.slice(0, filled.length))
  for (const [day, from, to] of [
    [15, 0, 44],
    [19, 44, filled.length],
  ] as const) {
    await liveTo(daysAgo(began - day))
    await castStoryBallot(slug, papers.slice(from, to), filled.slice(from, to))
    await runDueElectionSteps()
  }

  await liveTo(daysAgo(began - 21))
  await openTheBox(slug, keys)
  await declareElection(hannah, { slug })
  await withstandChallenge(slug, nominated.networks!.candidate, hannah)
  await liveTo(daysAgo(began - 28))
  await emptySecondChair(officers)
  await takeUpOffices(slug, officers)
}

async function call({ maureen }: Officers, officer: PersonActor) {
  const dates = startingOn(dateOf(daysAgo(began)))
  const { slug } = await callElection(await as(maureen.personId), {
    title: 'Election of officers',
    kind: 'officers',
    returningOfficer: officer.member!.number,
    contests: posts.map((post) => ({
      ...post,
      constraints: post.office === 'co-chair' ? [aWoman] : [],
    })),
    dates,
    termStartsOn: dateOf(dates.challengesUntil),
  })
  return slug
}

/** Keys of their own, forgotten when the ballots were counted. */
function keysFor(holders: PersonActor[]): Promise<StoryHolder[]> {
  return Promise.all(holders.map(async (person) => ({ person, ...(await makeHolderKey()) })))
}
