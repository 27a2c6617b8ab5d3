import { z } from 'zod'
import { boxesOf, withDates } from '@/lib/kernel/form-fields'
import { dateOfBirthField } from '@/lib/people/members/date-of-birth'
import { contact, personFieldsIn, withCountry } from '@/lib/people/members/person-fields'

/** Errors are listed in the order of the page, where the date of birth follows the names. */
const names: object = Object.fromEntries(
  personFieldsIn('name').map(([name, { schema }]) => [name, schema]),
)
export const aboutYou = withDates(
  ['dateOfBirth'],
  withCountry(z.object({ ...names, dateOfBirth: dateOfBirthField, ...contact })),
)

export type AboutYou = z.output<typeof aboutYou>

/** The answers as they stand in the boxes of the form. */
export function aboutYouAsTyped({ dateOfBirth, ...rest }: AboutYou): Record<string, string> {
  const { day, month, year } = boxesOf(dateOfBirth)
  return { ...rest, dateOfBirthDay: day, dateOfBirthMonth: month, dateOfBirthYear: year }
}
