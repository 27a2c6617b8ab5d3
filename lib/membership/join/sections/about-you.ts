import { z } from 'zod'
import { ageOn, dateOf, realDate } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { contact, personFieldsIn } from '@/lib/people/members/person-fields'

const dateOfBirth = z.unknown().transform((boxes, context): string => {
  const { date, wrong } = readDateOfBirth(boxes as Record<string, unknown>)
  if (wrong) context.issues.push({ code: 'custom', message: wrong, input: boxes })
  return date ?? ''
})

function readDateOfBirth(boxes: Record<string, unknown>): { date?: string; wrong?: string } {
  const typed = [boxes.Day, boxes.Month, boxes.Year].map((box) =>
    typeof box === 'string' ? box.trim() : '',
  )
  if (typed.every((box) => box === '')) return { wrong: 'Enter your date of birth' }
  const missing = ['a day', 'a month', 'a year'].filter((_, place) => typed[place] === '')
  if (missing.length > 0)
    return { wrong: `Your date of birth must include ${missing.join(' and ')}` }
  const [day, month, year] = typed.map((box) => (/^\d{1,4}$/.test(box) ? Number(box) : 0))
  const date = realDate(year!, month!, day!)
  if (!date) return { wrong: 'Your date of birth must be a real date, like 27 3 1980' }
  const today = dateOf(now())
  if (date > today) return { wrong: 'Your date of birth must be in the past' }
  const age = ageOn(date, today)
  if (age > 120) return { wrong: 'Check the year of your date of birth' }
  if (age < organisation.minimumAge) {
    return { wrong: `You can join once you are ${organisation.minimumAge}` }
  }
  return { date }
}

/** The three boxes of a date are one answer. */
function gatherDate(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields
  const { dateOfBirthDay: Day, dateOfBirthMonth: Month, dateOfBirthYear: Year } = fields as AsTyped
  return { ...fields, dateOfBirth: { Day, Month, Year } }
}

type AsTyped = Record<string, unknown>

/** Errors are listed in the order of the page, where the date of birth follows the names. */
const names: object = Object.fromEntries(
  personFieldsIn('name').map(([name, { schema }]) => [name, schema]),
)
export const aboutYou = z.preprocess(gatherDate, z.object({ ...names, dateOfBirth, ...contact }))

export type AboutYou = z.output<typeof aboutYou>

/** The answers as they stand in the boxes of the form. */
export function aboutYouAsTyped({ dateOfBirth, ...rest }: AboutYou): Record<string, string> {
  const [year, month, day] = dateOfBirth.split('-').map((part) => String(Number(part)))
  return { ...rest, dateOfBirthDay: day!, dateOfBirthMonth: month!, dateOfBirthYear: year! }
}
