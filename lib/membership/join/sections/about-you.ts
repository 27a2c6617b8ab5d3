import { z } from 'zod'
import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { dateField, withDates } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'
import { contact, personFieldsIn } from '@/lib/people/members/person-fields'

const dateOfBirth = dateField(({ date, missing }) => {
  if (missing.length === 3) return 'Enter your date of birth'
  if (missing.length > 0) {
    return `Your date of birth must include ${missing.map((part) => `a ${part}`).join(' and ')}`
  }
  if (!date) return 'Your date of birth must be a real date, like 27 3 1980'
  const today = dateOf(now())
  if (date > today) return 'Your date of birth must be in the past'
  const age = ageOn(date, today)
  if (age > 120) return 'Check the year of your date of birth'
  if (age < organisation.minimumAge) {
    return `You can join once you are ${organisation.minimumAge}`
  }
})

/** Errors are listed in the order of the page, where the date of birth follows the names. */
const names: object = Object.fromEntries(
  personFieldsIn('name').map(([name, { schema }]) => [name, schema]),
)
export const aboutYou = withDates(['dateOfBirth'], z.object({ ...names, dateOfBirth, ...contact }))

export type AboutYou = z.output<typeof aboutYou>

/** The answers as they stand in the boxes of the form. */
export function aboutYouAsTyped({ dateOfBirth, ...rest }: AboutYou): Record<string, string> {
  const [year, month, day] = dateOfBirth.split('-').map((part) => String(Number(part)))
  return { ...rest, dateOfBirthDay: day!, dateOfBirthMonth: month!, dateOfBirthYear: year! }
}
