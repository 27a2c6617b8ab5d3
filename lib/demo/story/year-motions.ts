import { assignDecision } from '@/lib/democracy/motions/decisions/assign-decision'
import { reportOnDecision } from '@/lib/democracy/motions/decisions/report-on-decision'
import { castOptions } from '@/lib/democracy/motions/options/cast-options'
import { confirmPublication } from '@/lib/democracy/motions/publishing/confirm-publication'
import { proposePublication } from '@/lib/democracy/motions/publishing/propose-publication'
import { getPublishing } from '@/lib/democracy/motions/publishing/read-publishing'
import { showPublicName } from '@/lib/democracy/motions/publishing/show-public-name'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import type { Officers } from './founding'
import { as, entitled } from './joining'
import { callStoryVote, declareStoryVote, moveStoryMotion, texts, vote } from './motions'
import { liveTo } from './story-clock'

/** Which month decided which motion, and how: most are carried, one that changes our rules is lost. */
const decided = {
  2: {
    motion: texts.conference,
    majority: 'simple',
    kind: 'confidential',
    box: { for: 17, against: 4, abstain: 2 },
    answers: {
      office: 'treasurer',
      dueInDays: 60,
      report:
        'A fifth of what comes in each month now goes into a fund of its own. Claims for fares and lodging are open to every member.',
      done: true,
    },
  },
  5: {
    motion: texts.buses,
    majority: 'simple',
    kind: 'open',
    box: { for: 41, against: 3, abstain: 4 },
    // The Co-Chairs are late with it.
    answers: {
      office: 'co-chair',
      dueInDays: 90,
      report:
        'We have written to all our councillors. Four of eleven have answered so far, and we will ask the others again.',
      done: false,
    },
  },
  8: {
    motion: texts.hybrid,
    majority: 'two-thirds',
    kind: 'confidential',
    box: { for: 28, against: 37, abstain: 6 },
    answers: undefined,
  },
} as const

export async function decideMotionsOf(month: number, officers: Officers, members: PersonActor[]) {
  if (month === summerIsChosen) return chooseSummerCampaign(officers, members)
  const plan = decided[month as keyof typeof decided]
  if (!plan) return
  // The roll is frozen when a vote is called: who joined this morning is not on it.
  const voters = await entitled(members)
  const number = await moveStoryMotion(plan.motion, { mover: voters[0]!, seconder: voters[1]! })
  const called = addDays(now(), 1)
  await liveTo(called)
  await callStoryVote(await as(officers.tom.personId), number, called, 7, plan)
  await liveTo(addDays(called, 2))
  await vote(voters, number, plan.box)
  await declareStoryVote(await as(officers.maureen.personId), number, addDays(called, 8))
  if (plan.answers) await answerFor(number, plan.answers, officers)
  if (plan.answers?.done) await publish(number, voters[0]!, officers)
}

const summerIsChosen = 4
const campaigns = [
  'Buses under public control',
  'Council homes',
  'Free school meals',
  'A union in every care home',
]
/** In turn: nobody has more than half at first, and those who put school meals first decide it. */
const orders = [[1, 2], [2], [2, 4], [1], [3, 2, 1], [4, 2], [1, 3], [2, 1], [3, 2], [], [5, 2]]

/** Members put four campaigns in their order, and the count takes some stages. */
async function chooseSummerCampaign(officers: Officers, members: PersonActor[]) {
  const voters = await entitled(members)
  const movers = { mover: voters[2]!, seconder: voters[3]! }
  const number = await moveStoryMotion(texts.summer, movers)
  const called = addDays(now(), 1)
  await liveTo(called)
  const terms = { majority: 'ranked', kind: 'confidential', options: campaigns } as const
  await callStoryVote(await as(officers.tom.personId), number, called, 7, terms)
  await liveTo(addDays(called, 2))
  for (const [place, voter] of voters.slice(0, 33).entries())
    await castOptions(voter, { number, ranking: orders[place % orders.length]! })
  await declareStoryVote(await as(officers.maureen.personId), number, addDays(called, 8))
  await answerFor(
    number,
    {
      office: 'co-chair',
      dueInDays: 60,
      report:
        'Forty stalls and two marches, and a council that has stopped its next sale of homes.',
      done: true,
    },
    officers,
  )
}

/** What is done is told to everybody. Whoever moved it lets the page name them; whoever seconded it has not answered. */
async function publish(number: number, mover: PersonActor, { tom, maureen }: Officers) {
  await proposePublication(await as(tom.personId), { number })
  const read = await getPublishing(await as(maureen.personId), number)
  const publicationId = read!.waiting!.id
  await confirmPublication(await as(maureen.personId), { number, publicationId })
  await showPublicName(await as(mover.personId), { number, shown: true })
}

type Answers = {
  office: 'treasurer' | 'co-chair'
  dueInDays: number
  report: string
  done: boolean
}

/** Tom names who answers for it, and some days later they report. */
async function answerFor(number: number, answers: Answers, officers: Officers) {
  const { office, dueInDays, report, done } = answers
  await assignDecision(await as(officers.tom.personId), {
    number,
    answering: { office, group: null },
    due: dateOf(addDays(now(), dueInDays)),
    why: '',
  })
  await liveTo(addDays(now(), 10))
  const holder = { treasurer: officers.joyce, 'co-chair': officers.maureen }[office]
  await reportOnDecision(await as(holder.personId), { number, text: report, done })
}
