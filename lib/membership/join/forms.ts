import { z } from 'zod'
import { line } from '@/lib/kernel/text-fields'
import { bands } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { emailField } from '@/lib/people/sign-in/forms'
import { otherReferee } from './sections/referees'

export const startForm = z.object({
  email: emailField,
  /** The price they came from. */
  band: z.enum(bands).optional().catch(undefined),
})

/** A form that is nothing but its button. */
export const buttonForm = z.object({})

const writeAnswer = 'Enter your answer'

export const answerForm = z.object({
  answer: z
    .string(writeAnswer)
    .trim()
    .min(1, writeAnswer)
    .max(3000, 'Your answer must be 3,000 characters or fewer'),
})

const unknownReferee =
  'Something went wrong. Go back to your application and name the new referee there'

export const replaceRefereeForm = otherReferee.extend({
  referenceId: z.uuid(unknownReferee),
})

export const supporterForm = z.object({
  name: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
  wantsNews: z
    .string()
    .optional()
    .catch(undefined)
    .transform((version) => version === String(currentVersion('supporter-news'))),
})
