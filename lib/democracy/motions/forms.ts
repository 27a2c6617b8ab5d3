import { z } from 'zod'
import { brokenForm, dateInBoxes, hiddenNumber, timeIn } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'
import { choices, majorities } from './states'

/** What members and officers type about motions. Shared by the browser and the server. */
const { motionTitleCharacters, motionWords } = organisation.rules

export const motionNumberForm = z.object({ number: hiddenNumber })

export const motionForm = z.object({
  id: z.uuid({ error: brokenForm }),
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(motionTitleCharacters, `Title must be ${motionTitleCharacters} characters or fewer`)
    .transform((title) => title.replace(/\s+/g, ' ')),
  text: z
    .string({ error: 'Enter the text of your motion' })
    .trim()
    .min(1, 'Enter the text of your motion')
    .refine(
      (text) => text.split(/\s+/).length <= motionWords && text.length <= motionWords * 20,
      `Your motion must be ${motionWords} words or fewer`,
    ),
})

const ballotChoice = 'Mark one box: for, against or abstain'
export const ballotForm = z.object({
  number: hiddenNumber,
  choice: z.enum(choices, { error: ballotChoice }),
})

export const voteForm = z
  .looseObject({
    number: hiddenNumber,
    majority: z.enum(majorities, { error: 'Choose what majority it needs' }),
    opening: z.enum(['now', 'later'], { error: 'Choose when voting opens' }),
  })
  .transform((form, context) => {
    const later = form.opening === 'later'
    const at = (moment: string) => ({
      date: dateInBoxes(form, moment).date,
      time: timeIn(form[`${moment}Time`]),
    })
    const [opens, closes] = [at('opens'), at('closes')]
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (later && !opens.date) wrong('opens', 'Opening date must be a real date')
    if (later && !opens.time) wrong('opensTime', 'Enter a time, like 9am or 6.30pm')
    if (!closes.date) wrong('closes', 'Closing date must be a real date')
    if (!closes.time) wrong('closesTime', 'Enter a time, like 9am or 6.30pm')
    return {
      number: form.number,
      majority: form.majority,
      opens: later ? { date: opens.date ?? '', time: opens.time ?? '' } : ('now' as const),
      closes: { date: closes.date ?? '', time: closes.time ?? '' },
    }
  })
