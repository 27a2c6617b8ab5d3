import { z } from 'zod'
import { brokenForm, dateField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { memberField } from '@/lib/people/members/member-field'

export const mostActionLine = 300
const tooLong = `This must be ${mostActionLine} characters or fewer`

export const writeActionForm = withDates(
  ['due'],
  z.object({
    id: z.uuid(brokenForm),
    number: hiddenNumber,
    what: line('Enter what is to be done', mostActionLine, tooLong),
    /** Empty where nobody has taken it on yet. */
    member: z.preprocess((typed) => typed || undefined, memberField.optional()),
    due: dateField(({ date, missing }) =>
      date
        ? undefined
        : missing.length > 0
          ? 'Enter by when it is to be done'
          : 'Enter a real date',
    ),
  }),
)

export const actionForm = z.object({ actionId: z.uuid(brokenForm) })
export const finishActionForm = z.object({
  actionId: z.uuid(brokenForm),
  words: line('Enter what you did', mostActionLine, tooLong),
})
export const dropActionForm = z.object({
  actionId: z.uuid(brokenForm),
  why: line('Enter why it is dropped', mostActionLine, tooLong),
})
