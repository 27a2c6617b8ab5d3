import { z } from 'zod'
import { brokenForm, dateInBoxes, hiddenNumber, timeIn } from '@/lib/kernel/form-fields'
import { limitedWords, line } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'
import { draftBoxes } from '../drafts/draft-boxes'
import { optionsIn, wrongOptions } from './options/forms'
import { choices, hasOptions, voteKinds } from './states'
import { majoritiesAllowed, voteKindsAllowed } from './vote-rules'

/** What members and officers type about motions. Shared by the browser and the server. */
const { motionTitleCharacters, motionWords } = organisation.rules

export const motionNumberForm = z.object({ number: hiddenNumber })
export const secondMotionForm = motionNumberForm.extend({ version: hiddenNumber })

export const motionForm = z.object({
  id: z.uuid({ error: brokenForm }),
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(motionTitleCharacters, `Title must be ${motionTitleCharacters} characters or fewer`)
    .transform((title) => title.replace(/\s+/g, ' ')),
  text: limitedWords('Your motion', 'Enter the text of your motion', motionWords),
})

export const rewriteForm = z.object({
  number: hiddenNumber,
  version: hiddenNumber,
  text: motionForm.shape.text,
})

/** Still being written: whatever is there is kept, as long as there is something. */
export const motionDraftForm = draftBoxes.motion
  .extend({ id: z.uuid({ error: brokenForm }) })
  .refine(({ title, text }) => title !== '' || text !== '', {
    path: ['title'],
    error: 'Enter a title or some text to save',
  })

const ballotChoice = 'Mark one box: for, against or abstain'
export const ballotForm = z.object({
  number: hiddenNumber,
  choice: z.enum(choices, { error: ballotChoice }),
})

const reason = line('Enter a reason', 500, 'Reason must be 500 characters or fewer')

export const cancelVoteForm = z.object({ number: hiddenNumber, reason })

const notATime = 'Enter a time, like 9am or 6.30pm'

export const extendVoteForm = z
  .looseObject({ number: hiddenNumber, reason })
  .transform(({ number, reason, ...form }, context) => {
    const { date = '' } = dateInBoxes(form, 'closes')
    const time = timeIn(form.closesTime) ?? ''
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!date) wrong('closes', 'Closing date must be a real date')
    if (!time) wrong('closesTime', notATime)
    return { number, reason, closes: { date, time } }
  })

export const voteForm = z
  .looseObject({
    number: hiddenNumber,
    majority: z.enum(majoritiesAllowed, { error: 'Choose how it is decided' }),
    options: z.string().default(''),
    kind: z
      .enum(voteKinds, { error: 'Choose whether names are in the minutes' })
      .default(voteKindsAllowed[0]!),
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
    if (later && !opens.time) wrong('opensTime', notATime)
    if (!closes.date) wrong('closes', 'Closing date must be a real date')
    if (!closes.time) wrong('closesTime', notATime)
    const options = hasOptions(form.majority) ? optionsIn(form.options) : undefined
    const about = options && wrongOptions(options)
    if (about) wrong('options', about)
    return {
      number: form.number,
      options,
      majority: form.majority,
      // Who objects does so by name.
      kind: form.majority === 'unless-objected' ? ('open' as const) : form.kind,
      opens: later ? { date: opens.date ?? '', time: opens.time ?? '' } : ('now' as const),
      closes: { date: closes.date ?? '', time: closes.time ?? '' },
    }
  })
