import { z } from 'zod'
import { brokenForm, hiddenNumber, numberField, withDates } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'
import { checkWhere, whenAndWhereFields, whenAndWhereOf } from '../when-and-where'

export const businessWords = 300

export const openRequisitionForm = z.object({
  id: z.uuid(brokenForm),
  business: limitedWords('This', 'Enter what the meeting is to deal with', businessWords),
})
export const requisitionForm = z.object({ number: hiddenNumber })
export const answerRequisitionForm = z.object({
  number: hiddenNumber,
  meeting: numberField({
    least: 1,
    most: 999_999_999,
    wrong: 'Choose the meeting that deals with it',
  }),
})
export const requisitionDateForm = withDates(
  ['starts'],
  z
    .object({ number: hiddenNumber, ...whenAndWhereFields })
    .superRefine((typed, context) =>
      checkWhere(typed, (path, message) =>
        context.addIssue({ code: 'custom', path: [path], message }),
      ),
    )
    .transform(({ number, ...when }) => ({ number, ...whenAndWhereOf(when) })),
)
export const confirmDateForm = z.object({ number: hiddenNumber, proposal: z.uuid(brokenForm) })
