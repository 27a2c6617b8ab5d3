import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { equalityAnswers, equalityDeclined } from '@/db/schema/people/equality'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { can } from '@/lib/permissions'
import { ownAge } from './own-age'
import {
  type EqualityAnswers,
  isQuestionGroup,
  newestWording,
  questionGroup,
  questionGroups,
} from './questionnaire'

/** The groups of questions for the member who looks, and which they answered. Nobody else is ever shown this. */
export async function listOwnEqualityGroups(viewer: Actor) {
  if (viewer.kind !== 'person' || !viewer.member) return undefined
  const { personId } = viewer
  const answered = await database()
    .select({
      group: equalityAnswers.questionGroup,
      version: equalityAnswers.version,
      answeredAt: equalityAnswers.answeredAt,
    })
    .from(equalityAnswers)
    .where(eq(equalityAnswers.personId, personId))
  const age = await ownAge(personId, now())
  return questionGroups
    .filter((group) => isForAge(group, age))
    .map((group) => {
      const given = answered.find((one) => one.group === group)
      return {
        group,
        title: questionGroup(group).title,
        answeredAt: given?.answeredAt,
        wordingChanged: given !== undefined && given.version !== newestWording(group),
      }
    })
}

/** One group of questions for the member who looks, with what they answered. */
export async function getOwnEqualityGroup(viewer: Actor, group: string) {
  if (viewer.kind !== 'person' || !can(viewer, 'equality.answer', viewer)) return undefined
  if (!isQuestionGroup(group)) return undefined
  const age = await ownAge(viewer.personId, now())
  if (!isForAge(group, age)) return undefined
  const [given] = await database()
    .select()
    .from(equalityAnswers)
    .where(
      and(eq(equalityAnswers.personId, viewer.personId), eq(equalityAnswers.questionGroup, group)),
    )
  const { fromAge } = questionGroup(group)
  return {
    answers: given && unseal<EqualityAnswers>(given.answersSealed),
    wordingChanged: given !== undefined && given.version !== newestWording(group),
    asksAge: fromAge !== undefined && age === undefined ? fromAge : undefined,
  }
}

/** Whether to offer the questions: to members who answered none of them and did not decline. */
export async function isOfferedEquality(viewer: Actor): Promise<boolean> {
  if (viewer.kind !== 'person' || questionGroups.length === 0) return false
  if (!can(viewer, 'equality.answer', viewer)) return false
  const theirs = eq(equalityAnswers.personId, viewer.personId)
  const [answered, declined] = await Promise.all([
    database().$count(equalityAnswers, theirs),
    database().$count(equalityDeclined, eq(equalityDeclined.personId, viewer.personId)),
  ])
  return answered + declined === 0
}

/** A group with an age is not shown to whoever is known to be younger. */
function isForAge(group: string, age: number | undefined): boolean {
  const { fromAge } = questionGroup(group)
  return fromAge === undefined || age === undefined || age >= fromAge
}
