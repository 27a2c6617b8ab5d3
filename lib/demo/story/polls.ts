import { answerPoll } from '@/lib/democracy/polls/answer-poll'
import { askPoll } from '@/lib/democracy/polls/ask-poll'
import type { PollTerms } from '@/lib/democracy/polls/forms'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { emailOf } from '../cast'
import type { Officers } from './founding'
import { as } from './joining'
import { daysAgo } from './story-clock'

const everybody = { group: null, place: null } as const

async function ask(asker: PersonActor, terms: PollTerms, answers: [PersonActor, number[]][]) {
  const { number } = await askPoll(asker, terms)
  for (const [who, choices] of answers) await answerPoll(who, { number, choices })
}

/** Which evening suits members, asked five weeks ago and answered by most. */
export async function tellEveningsPoll(officers: Officers, members: PersonActor[]) {
  const evenings = [1, 1, 2, 1, 3, 1, 2, 1, 4, 2]
  await ask(
    await as(officers.tom.personId),
    {
      ...everybody,
      question: 'Which evening suits you best for ordinary meetings?',
      about: 'We meet at 7pm. Every second meeting is in Cumbria or on Teesside.',
      options: ['Monday', 'Tuesday', 'Thursday', 'None of them: I can only come at weekends'],
      most: 1,
      lastDay: dateOf(daysAgo(31)),
    },
    members.slice(0, 46).map((who, place) => [who, [evenings[place % evenings.length]!]]),
  )
}

/** What members would like to learn next, still open. Those in whose place a visitor looks have not answered. */
export async function tellTrainingPoll(officers: Officers, members: PersonActor[]) {
  const waiting = (['hannah', 'george', 'siobhan', 'ellie', 'derek'] as const).map(emailOf)
  const choices = [[1, 3], [2], [1], [3, 4], [1, 2]]
  await ask(
    await as(officers.tom.personId),
    {
      ...everybody,
      question: 'Which training should we organise in the new year?',
      about: null,
      options: [
        'Speaking in public',
        'Knocking on doors',
        'How councils set their budgets',
        'Writing a motion',
      ],
      most: 2,
      lastDay: dateOf(daysAgo(-9)),
    },
    members
      .filter(({ email }) => !waiting.includes(email))
      .slice(0, 30)
      .map((who, place) => [who, choices[place % choices.length]!]),
  )
}
