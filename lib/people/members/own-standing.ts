import type { Standing } from '@/lib/kernel/actor'

/** How a member stands, said to that member, with what it means for the vote. */
export const ownStanding: Record<Standing, string> = {
  good: 'You are a full member in good standing, and you have a vote.',
  grace: 'You are a full member and you have a vote, but your dues are not paid.',
  provisional:
    'Your membership is provisional until your payment arrives. You will have a vote from then on.',
  lapsed:
    'Your membership has lapsed, so you cannot vote on anything new. Your vote comes back when you pay.',
  resigned: 'You have left us. You are welcome to apply again, and you keep your number.',
  suspended:
    'Your membership is suspended, so you cannot vote on anything new. You keep the right to be heard: you can read everything in your case, and answer it.',
  expelled: 'You are no longer a member.',
}
