import { z } from 'zod'
import { brokenForm, dateField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, optionalLine } from '@/lib/kernel/text-fields'
import { groups, offices } from '@/lib/organisation'
import type { Answering } from './states'

export const reportWords = 500

/** An office and a group can be called the same, so a choice says which it is. */
export const answeringChoices = [
  ...offices.map((office) => ({ value: `office/${office}`, office, group: null })),
  ...groups.map((group) => ({ value: `group/${group}`, office: null, group })),
]

export const assignDecisionForm = withDates(
  ['due'],
  z.object({
    number: hiddenNumber,
    /** Who answers for it as the page showed it; nothing where nobody did. */
    before: z.preprocess((sent) => sent || undefined, z.uuid({ error: brokenForm }).optional()),
    answering: z.unknown().transform((value, context): Answering => {
      const chosen = answeringChoices.find((choice) => choice.value === value)
      if (chosen) return { office: chosen.office, group: chosen.group }
      context.issues.push({
        code: 'custom',
        input: value,
        message: 'Choose who answers for it',
      })
      return z.NEVER
    }),
    due: dateField(({ date }) => (date ? undefined : 'Enter a real date by which it must be done')),
    why: optionalLine(300, 'The reason must be 300 characters or fewer'),
  }),
)

export const reportDecisionForm = z.object({
  id: z.uuid({ error: brokenForm }),
  number: hiddenNumber,
  text: limitedWords('Your report', 'Enter what has been done so far', reportWords),
  done: z.enum(['yes', 'no'], { error: 'Choose whether it is done' }).transform((d) => d === 'yes'),
})
