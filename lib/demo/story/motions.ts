import { acceptAmendment } from '@/lib/democracy/motions/amendments/accept-amendment'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { secondAmendment } from '@/lib/democracy/motions/amendments/second-amendment'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { objectToMotion } from '@/lib/democracy/motions/consent/object'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import type { BallotKind, Majority, VoteChoice } from '@/lib/democracy/motions/states'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { liveTo } from './story-clock'

export const texts = {
  buses: {
    title: 'Bring our buses back under public control',
    text: 'We note that fares in the region have risen while routes have been cut, and that villages are left without an evening bus.\n\nWe believe that transport is a public service.\n\nWe resolve:\n\n1. to back every campaign in the region for **franchised and publicly owned buses**;\n2. to ask each member who is a councillor to report to us what they have done about it by the next meeting.',
  },
  conference: {
    title: 'Help members to attend regional conference',
    text: 'We note that travel and a bed for the night keep low-paid comrades away from conference.\n\nWe resolve to set aside a fifth of our income as a fund from which members can have their fares and lodging paid when their CLP will not.',
  },
  summer: {
    title: 'Which campaign comes first this summer',
    text: 'We resolve to put most of our time and money this summer into one of these, and that members choose which:\n\n- buses under public control;\n- council homes;\n- free school meals;\n- a union in every care home.',
  },
  hybrid: {
    title: 'Hold every second meeting in Cumbria or on Teesside',
    text: 'We note that most of our meetings have been held on Tyneside.\n\nWe resolve to hold every second ordinary meeting in Cumbria or on Teesside, from this summer on.',
  },
  warm: {
    title: 'Warm homes, organised street by street',
    text: 'We note that one household in six in our region cannot keep warm.\n\nWe believe that waiting for a change of policy is not enough, and that organising neighbours is how policy changes.\n\nWe resolve:\n\n1. to train thirty members as **street organisers** before the winter;\n2. to work with tenants’ unions and trades councils on a regional demand for insulation at public cost;\n3. to report back to members each quarter.',
  },
  training: {
    title: 'A school for first-time candidates',
    text: 'We resolve to run two weekends a year of training for working-class members who have never stood for election, with childcare and fares paid.',
  },
  rents: {
    title: 'Rents that the North can pay',
    text: 'We note that rents in the region have risen by a third in five years, and that 41,000 households wait for a council home while six councils have sold more than they built.\n\nWe believe that a home is a right, and that tenants who organise win more than tenants who wait.\n\nWe resolve:\n\n1. to campaign for rent controls set by combined authorities, and for the right of councils to buy back homes they sold;\n2. to train forty members as organisers of tenants’ unions before June 2027, with the money to do it;\n3. to ask every councillor we back to vote against evictions into homelessness, and to report how they voted.',
  },
  buyBack: {
    title: 'Buy back the homes that councils sold',
    text: 'We note that six councils in the region have sold more homes than they built.\n\nWe resolve to ask every council to buy back homes that it sold, street by street, and to let them at a social rent.',
  },
  empty: {
    title: 'Fill the empty homes first',
    text: 'We note that 24,000 homes in the region have been empty for longer than six months.\n\nWe resolve to ask every council to bring them back into use, with compulsory purchase where an owner does not answer.',
  },
  classes: {
    title: 'Evening classes for members who think of standing',
    text: 'We resolve to run six evening classes a year for members who think of standing for election, in towns where we have not met yet, with childcare and fares paid.',
  },
  lift: {
    title: 'No more meetings up a flight of stairs',
    text: 'We resolve to hire only rooms that everyone can get into without a step, from January on.',
  },
  podcast: {
    title: 'Start a monthly podcast',
    text: 'We resolve to ask the Communications and Social Media Group to make a monthly podcast in which members talk about their campaigns.',
  },
}

/** What members want changed in the motion about rents: the first two are about the same words. */
export const amendmentsToRents = [
  {
    paragraph: 3,
    says: '1. to campaign for rent controls set by tenants and councils together, and for the right of councils to buy back homes they sold;',
  },
  {
    paragraph: 5,
    says: '3. to ask every councillor we back to vote against evictions into homelessness, and to report how they voted;\n4. to demand that no tenant under 25 pays a higher deposit than others.',
  },
  {
    paragraph: 3,
    says: '1. to campaign for rent controls at the level of 2019, and for the right of councils to buy back homes they sold;',
  },
]

/** One text in place of the two motions about council homes, to which both movers consent. */
export const homesComposite = {
  title: 'Council homes: buy them back, fill them, let them at a social rent',
  text: 'We note that six councils in the region have sold more homes than they built, and that 24,000 homes have been empty for longer than six months.\n\nWe resolve to ask every council:\n\n1. to buy back homes that it sold, street by street;\n2. to bring empty homes back into use, with compulsory purchase where an owner does not answer;\n3. to let all of them at a social rent.',
}

/** What is proposed in place of the motions about training, and waits for the consent of one of their movers. */
export const schoolComposite = {
  title: 'A school and evening classes for first-time candidates',
  text: 'We resolve to run, with childcare and fares paid:\n\n1. two weekends a year of training for working-class members who have never stood for election;\n2. six evening classes a year in towns where we have not met yet.',
}

/** Why members object to what is to be carried unless three of them do. */
const objectionsToLift = [
  'The club at Whitehaven has a step, and is the only room there is. Can we make an exception?',
  'January is too soon: three rooms are hired until Easter.',
]

/** A consent decision that goes on, one objection short of being stopped. */
export async function tellConsentDecision(secretary: PersonActor, members: PersonActor[]) {
  const [mover, seconder, ...others] = members
  const number = await moveStoryMotion(texts.lift, { mover: mover!, seconder: seconder! })
  const terms = { majority: 'unless-objected', kind: 'open' } as const
  await callStoryVote(secretary, number, now(), 5, terms)
  for (const [place, reason] of objectionsToLift.entries())
    await objectToMotion(others[place]!, { number, reason })
}

type Movers = { mover: PersonActor; seconder: PersonActor }
type Box = { for: number; against: number; abstain: number }

export async function moveStoryMotion(
  motion: (typeof texts)[keyof typeof texts],
  { mover, seconder }: Movers,
) {
  const { number } = await moveMotion(mover, motion)
  await secondMotion(seconder, { number })
  return number
}

/** Three amendments, of which two collide; the other one is accepted by the mover. */
export async function amendStoryMotion(number: number, mover: PersonActor, members: PersonActor[]) {
  for (const [place, { paragraph, says }] of amendmentsToRents.entries()) {
    const [amender, seconder] = members.slice(place * 2)
    const paragraphs = new Map([[paragraph, says]])
    const { amendment } = await moveAmendment(amender!, {
      number,
      version: 1,
      paragraphs,
      added: '',
    })
    await secondAmendment(seconder!, { number, amendment })
  }
  await acceptAmendment(mover, { number, amendment: 2 })
}

/** A vote called at `at` that runs for `days`. */
export async function callStoryVote(
  secretary: PersonActor,
  number: number,
  at: Date,
  days: number,
  {
    majority = 'simple',
    kind = 'confidential',
    options,
  }: { majority?: Majority; kind?: BallotKind; options?: readonly string[] } = {},
) {
  const closes = { date: dateOf(addDays(at, days)), time: '20:00' }
  const between = options && [...options]
  await callVote(secretary, { number, majority, kind, options: between, opens: 'now', closes })
}

/** Each voter once, in an order that has nothing to do with the choices. */
export async function vote(voters: PersonActor[], number: number, box: Box) {
  const choices = Object.entries(box).flatMap(([choice, count]) =>
    Array<VoteChoice>(count).fill(choice as VoteChoice),
  )
  for (const [place, voter] of voters.slice(0, choices.length).entries()) {
    await castBallot(voter, { number, choice: choices[(place * 17) % choices.length]! })
  }
}

export async function declareStoryVote(chair: PersonActor, number: number, at: Date) {
  await liveTo(at)
  await declareResult(chair, { number })
}
