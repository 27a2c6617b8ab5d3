import { type PersonActor, system } from '@/lib/kernel/actor'
import { atWallTime, dateOf, monthsAfter } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { answerEqualityQuestions } from '@/lib/people/equality/answer-questions'
import { publishEqualityFigures } from '@/lib/people/equality/publish-figures'
import { newestWording } from '@/lib/people/equality/questionnaire'
import { liveTo } from './story-clock'

const ethnicGroups = ['british', 'british', 'british', 'irish', 'pakistani', 'british', 'african']
const religions = ['none', 'none', 'christian', 'none', 'muslim', 'christian', 'prefer-not-to-say']

/** Half a year in, two members in three answer some of the equality questions. Some lines stay so small that they are not told. */
export async function tellEquality(members: PersonActor[]) {
  for (const [place, person] of members.entries()) {
    if (place % 3 === 2) continue
    await answer(person, 'ethnicity', 'ethnic-group', ethnicGroups[place % 7]!)
    await answer(person, 'sex', 'sex', place % 5 < 2 ? 'female' : 'male')
    if (place % 2 === 0) await answer(person, 'religion', 'religion', religions[(place / 2) % 7]!)
  }
}

/** Figures are published on the first day of a quarter, if one lies between now and then. */
export async function publishEqualityUntil(moment: Date) {
  const today = dateOf(now())
  for (let months = 1; months <= 3; months += 1) {
    const first = `${monthsAfter(today, months).slice(0, 7)}-01`
    if (![1, 4, 7, 10].includes(Number(first.slice(5, 7)))) continue
    const quarter = atWallTime(first, '03:17')
    if (quarter >= moment) return
    await liveTo(quarter)
    await publishEqualityFigures(system('quarterly'), {})
  }
}

async function answer(person: PersonActor, group: string, question: string, chosen: string) {
  await answerEqualityQuestions(person, {
    personId: person.personId,
    group,
    version: newestWording(group),
    answers: { chosen: { [question]: [chosen] }, ownWords: {} },
    oldEnough: true,
  })
}
