import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { emailField, theirEmailField } from '@/lib/people/sign-in/forms'

export const ownEmailForm = z.object({ email: emailField })

export const emailForForm = z.object({
  personId: z.uuid(brokenForm),
  number: hiddenNumber,
  email: theirEmailField,
})

export const emailAnswerForm = z.object({
  token: z.string(brokenForm).max(100, brokenForm),
  answer: z.enum(['yes', 'no'], brokenForm),
})

export const confirmEmailChangeForm = z.object({
  changeId: z.uuid(brokenForm),
  number: hiddenNumber,
})

export const stopEmailChangeForm = z.object({
  changeId: z.uuid(brokenForm),
  number: hiddenNumber.optional(),
})
