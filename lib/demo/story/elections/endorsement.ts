import { callElection } from '@/lib/democracy/elections/calling/call-election'
import { startingOn } from '@/lib/democracy/elections/calling/timetable'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { emailOf, cast as everybody } from '../../cast'
import { demoKeyHolders, demoReturningOfficer } from '../../key-holders'
import { member, type Officers } from '../founding'
import { as } from '../joining'
import { daysAgo, liveTo } from '../story-clock'
import { candidates, earlyRankings, endorsementHustings, title } from './endorsement-words'
import { askAndAnswer } from './hustings'
import { prepareElection } from './keys'
import { named, stand } from './standing'
import { castStoryBallot, collectStoryPaper, fillInBallot } from './voting'

const dates = {
  ...startingOn(dateOf(daysAgo(26))),
  nominationsCloseAt: daysAgo(16, '09:00'),
  withdrawalsUntil: daysAgo(12, '09:00'),
  rollFreezesAt: daysAgo(12, '09:00'),
  collectFrom: daysAgo(6, '09:00'),
  opensAt: daysAgo(2, '09:00'),
  closesAt: daysAgo(-6, '09:00'),
  challengesUntil: daysAgo(-13, '09:00'),
}

/** Two places on a body outside are open, and members say whom we back for them. Called a month ago. */
export async function callEndorsement({ tom }: Officers, voters: PersonActor[]) {
  await liveTo(daysAgo(27))
  const officer = await member(demoReturningOfficer)
  const { slug } = await callElection(await as(tom.personId), {
    title,
    kind: 'endorsement',
    returningOfficer: officer.member!.number,
    contests: [
      { title: 'Regional Executive', office: null, seats: 2, rules: 'scottish', constraints: [] },
    ],
    dates,
    termStartsOn: null,
  })
  await liveTo(daysAgo(25))
  const all = Object.entries(candidates).map(([name, statement]) => ({
    candidate: named(name, voters),
    statement,
  }))
  const others = voters.filter(
    ({ name, personId }) => !(name in candidates) && personId !== officer.personId,
  )
  const ids = await stand(slug, 1, all, others)
  const nominated = all.map(({ candidate }, place) => {
    return [candidate.name, { candidate, nominationId: ids[place]! }] as const
  })
  await askAndAnswer(slug, others[1]!, endorsementHustings, Object.fromEntries(nominated))
  return slug
}

/** The keys are made and tried, and what is voted on is published. */
export async function publishEndorsement(slug: string) {
  await liveTo(daysAgo(10))
  const held = await Promise.all(
    demoKeyHolders.map(async ({ slug, ...key }) => ({ person: await member(slug), ...key })),
  )
  await prepareElection(await member(demoReturningOfficer), slug, held)
}

/** Voting is open. The cast still has everything to do; others were quicker. */
export async function voteEarly(slug: string, voters: PersonActor[]) {
  const known = everybody.map(({ slug }) => emailOf(slug))
  const filled = fillInBallot([earlyRankings])
  const quick = voters.filter(({ email }) => !known.includes(email)).slice(0, filled.length)
  await castStoryBallot(slug, await collectStoryPaper(slug, quick), filled)
}
