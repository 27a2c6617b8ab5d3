import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { openForSupport } from '@/lib/democracy/motions/support/open-for-support'
import { supportMotion } from '@/lib/democracy/motions/support/support-motion'
import { closePolls } from '@/lib/democracy/polls/close-polls'
import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { emailOf } from '../cast'
import { admitStoryAffiliates, tellAffiliates } from './affiliates'
import { tellApplications, tellOldApplications } from './applications'
import { tellCards } from './cards'
import { joinCast } from './cast-joins'
import { answerStoryCase, bringStoryCase, complainInStory } from './discipline'
import { callEndorsement, publishEndorsement, voteEarly } from './elections/endorsement'
import { tellEvents } from './events'
import { member, type Officers } from './founding'
import { tellGroups } from './groups'
import { tellHandover } from './handover'
import { as, catchUpWithStripe, entitled } from './joining'
import { tellLetters } from './letters'
import {
  callWhatMembersWant,
  holdAnnualMeeting,
  tellComposite,
  tellNextMeeting,
  tellProposedComposite,
} from './meetings'
import { tellBooks, tellMoney } from './money'
import {
  amendStoryMotion,
  callStoryVote,
  moveStoryMotion,
  tellConsentDecision,
  texts,
  vote,
} from './motions'
import { tellNetworks } from './networks'
import { joinOnPaper } from './on-paper'
import { askStoryCandidates, tellOutsideElection } from './outside-elections'
import { tellEveningsPoll, tellTrainingPoll } from './polls'
import { tellReachedRequisition, tellRequisition } from './requisition'
import { tellSponsors } from './sponsors'
import { publishStoryStatement, tellStatements } from './statements'
import { daysAgo, liveTo } from './story-clock'
import { tellTwoRecords } from './two-records'

/** The last weeks, up to this morning: everything that the demo still has open. */
export async function tellLastWeeks(
  officers: Officers,
  members: PersonActor[],
  report: (line: string) => void,
) {
  await holdAnnualMeeting(officers, await entitled(members))
  await liveTo(daysAgo(36))
  const storyCase = await bringStoryCase(officers)
  const statement = await publishStoryStatement(officers)
  const affiliate = await admitStoryAffiliates(officers)
  await tellEveningsPoll(officers, await entitled(members))
  await joinCast('derek', officers, members)
  await tellMoney(officers, await payersOf(members), report)
  await closePolls()
  await tellOldApplications(officers)
  const endorsement = await callEndorsement(officers, await entitled(members))
  const outside = await askStoryCandidates(officers, endorsement)
  await publishEndorsement(endorsement)
  await tellGroups(officers)
  await tellHandover(officers)
  await tellApplications(officers, report)
  await tellBooks(officers)
  await liveTo(daysAgo(2))
  await answerStoryCase(storyCase)
  await tellRequisition((await entitled(members)).slice(50, 58))
  await tellReachedRequisition((await entitled(members)).slice(30))
  await callWhatMembersWant(officers)
  await complainInStory()
  await joinCast('ravi', officers, members)
  await joinOnPaper(officers, await entitled(members))
  await tellTwoRecords(officers, members)
  await liveTo(daysAgo(1, '18:00'))
  for (const { personId } of members) await catchUpWithStripe(personId)
  await tellNetworks(officers, await entitled(members))
  await tellEvents(officers, await entitled(members))
  await tellStatements(officers, statement)
  await tellAffiliates(officers, affiliate)
  await tellOutsideElection(officers, outside)
  await tellCards(officers)
  await tellLetters(officers, await entitled(members))
  await tellSponsors(officers)
  await tellMotions(officers, await entitled(members))
  await tellTrainingPoll(officers, await entitled(members))
  await voteEarly(endorsement, await entitled(members))
  await doWaitingJobs()
  report('A motion and an election are open, and the desk has something to do.')
}

/** Those who pay every month, and not by the treasurer's own hand. */
async function payersOf(members: PersonActor[]) {
  const dues = await Promise.all(
    members.map(async (one) => ({ one: await as(one.personId), dues: await getDues(one, one) })),
  )
  return dues
    .filter(
      ({ one, dues }) => one.offices.length === 0 && dues && duesStage(dues, now()) === 'running',
    )
    .filter(({ dues }) => dues!.interval === 'month' && dues!.band === 'basic')
    .map(({ one }) => one)
}

async function tellMotions(officers: Officers, voters: PersonActor[]) {
  const [mover, seconder, third] = voters
  const warm = await moveStoryMotion(texts.warm, { mover: mover!, seconder: seconder! })
  await callStoryVote(await as(officers.tom.personId), warm, now(), 6)
  const training = await moveStoryMotion(texts.training, { mover: third!, seconder: mover! })
  const rents = await moveStoryMotion(texts.rents, { mover: seconder!, seconder: third! })
  await amendStoryMotion(rents, seconder!, voters.slice(4))
  const podcast = await moveMotion(await member('siobhan'), texts.podcast)
  await openForSupport(await member('siobhan'), { number: podcast.number })
  for (const [place, supporter] of voters.slice(10, 16).entries())
    await supportMotion(supporter, { number: podcast.number, version: 1, shown: place % 2 === 0 })
  const waiting = (['hannah', 'george', 'siobhan', 'ellie', 'derek'] as const).map(emailOf)
  const early = voters.filter(({ email }) => !waiting.includes(email))
  const [buys, fills, seconds] = early.slice(16) as [PersonActor, PersonActor, PersonActor]
  const george = await member('george')
  const buyBack = await moveStoryMotion(texts.buyBack, { mover: buys, seconder: seconds })
  const empty = await moveStoryMotion(texts.empty, { mover: fills, seconder: seconds })
  const classes = await moveStoryMotion(texts.classes, { mover: george, seconder: seconds })
  const onAgenda = [training, rents, podcast.number, buyBack, empty, classes]
  const meeting = await tellNextMeeting(officers, voters, onAgenda)
  await tellComposite(meeting, [buyBack, empty], [buys, fills])
  await tellProposedComposite(meeting, [training, classes], third!)
  await tellConsentDecision(await as(officers.tom.personId), early.slice(20))
  await vote(early, warm, { for: 31, against: 9, abstain: 4 })
}
