import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
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
  },
  5: {
    motion: texts.buses,
    majority: 'simple',
    kind: 'open',
    box: { for: 41, against: 3, abstain: 4 },
  },
  8: {
    motion: texts.hybrid,
    majority: 'two-thirds',
    kind: 'confidential',
    box: { for: 28, against: 37, abstain: 6 },
  },
} as const

export async function decideMotionsOf(month: number, officers: Officers, members: PersonActor[]) {
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
}
