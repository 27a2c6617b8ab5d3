import { z } from 'zod'
import { clockTime, realDate } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { choices, majorities } from './states'

/** What members and officers type about motions. Shared by the browser and the server. */
const { motionTitleCharacters, motionWords } = organisation.rules

const numberField = z
  .string({ error: 'Open the motion again' })
  .regex(/^\d{1,9}$/, 'Open the motion again')
  .transform(Number)

export const motionNumberForm = z.object({ number: numberField })

export const motionForm = z.object({
  id: z.uuid({ error: 'Open the form again' }),
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(motionTitleCharacters, `Enter a title of at most ${motionTitleCharacters} characters`)
    .transform((title) => title.replace(/\s+/g, ' ')),
  text: z
    .string({ error: 'Enter the text of your motion' })
    .trim()
    .min(1, 'Enter the text of your motion')
    .refine(
      (text) => text.split(/\s+/).length <= motionWords && text.length <= motionWords * 20,
      `Shorten the text to at most ${motionWords} words`,
    ),
})

const ballotChoice = 'Mark one box: for, against or abstain'
export const ballotForm = z.object({
  number: numberField,
  choice: z.enum(choices, { error: ballotChoice }),
})

const typed = z.string().trim().catch('')

export const voteForm = z
  .object({
    number: numberField,
    majority: z.enum(majorities, { error: 'Choose which majority it needs' }),
    opening: z.enum(['now', 'later'], { error: 'Choose when voting opens' }),
    opensDay: typed,
    opensMonth: typed,
    opensYear: typed,
    opensTime: typed,
    closesDay: typed,
    closesMonth: typed,
    closesYear: typed,
    closesTime: typed,
  })
  .transform((form, context) => {
    const later = form.opening === 'later'
    const opens = {
      date: realDate(Number(form.opensYear), Number(form.opensMonth), Number(form.opensDay)),
      time: clockTime(form.opensTime),
    }
    const closes = {
      date: realDate(Number(form.closesYear), Number(form.closesMonth), Number(form.closesDay)),
      time: clockTime(form.closesTime),
    }
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (later && !opens.date) wrong('opens', 'Enter a real day on which voting opens')
    if (later && !opens.time) wrong('opensTime', 'Enter a time of day, like 9am or 18:30')
    if (!closes.date) wrong('closes', 'Enter a real day on which voting closes')
    if (!closes.time) wrong('closesTime', 'Enter a time of day, like 8pm or 18:30')
    return {
      number: form.number,
      majority: form.majority,
      opens: later ? { date: opens.date ?? '', time: opens.time ?? '' } : ('now' as const),
      closes: { date: closes.date ?? '', time: closes.time ?? '' },
    }
  })
