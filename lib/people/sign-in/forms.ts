import { z } from 'zod'
import { ownPath } from '@/lib/kernel/own-path'

/** What somebody types to get in. Shared by the browser and the server. */
export const emailField = z
  .string({ error: 'Enter your email address' })
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .pipe(z.email('Enter an email address in the correct format, like name@example.com'))

/** Six digits, however they were pasted: with spaces, in two groups. */
export const codeField = z
  .string({ error: 'Enter the 6-digit code' })
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the 6-digit code using numbers only'))

/** Where to go on after signing in: a page of ours, written as a path. Anything else is dropped. */
export const nextField = z.string().optional().catch(undefined).transform(ownPath)

export const signInForm = z.object({ email: emailField, next: nextField })
export const codeForm = z.object({ email: emailField, code: codeField, next: nextField })
const halfLink = 'The link is incomplete. Open it from the email again.'

export const linkForm = z.object({
  email: emailField,
  token: z.string(halfLink).min(1, halfLink).max(200, halfLink),
  next: nextField,
})

export const deviceForm = z.object({ sessionId: z.uuid('Choose a device from the list') })
export const devicesForm = z.object({ which: z.enum(['all', 'others']) })

export const emptyForm = z.object({})
export const enrolmentForm = z.object({
  code: z
    .string({ error: 'Enter your enrolment code' })
    .trim()
    .min(1, 'Enter your enrolment code')
    .max(40, 'An enrolment code has 12 letters and numbers'),
  next: nextField,
})
export const handOverForm = z.object({
  number: z
    .string({ error: 'Enter a membership number' })
    .trim()
    .regex(/^\d{1,9}$/, 'Enter a membership number using numbers only')
    .transform(Number),
})
export const colleagueForm = z.object({ personId: z.uuid('Choose an officer') })
export const resetForm = z.object({ resetId: z.uuid('Choose a reset') })

const passkeyName = z
  .string({ error: 'Enter a name for this passkey' })
  .trim()
  .min(1, 'Enter a name for this passkey')
  .max(60, 'The name must be 60 characters or fewer')
export const passkeyForm = z.object({ passkeyId: z.uuid('Choose a passkey') })
export const renamePasskeyForm = passkeyForm.extend({ name: passkeyName })

/** What a browser's own program sends of a passkey. What is in it is for the library to judge. */
const passkeyAnswer = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.string().max(40).optional(),
})
export const addedPasskey = z.object({ name: passkeyName, response: passkeyAnswer })
export const usedPasskey = z.object({ response: passkeyAnswer })
export const startAppForm = z.object({ next: nextField })
export const authenticatorForm = z.object({ code: codeField, next: nextField })
export const recoveryForm = z.object({
  code: z
    .string({ error: 'Enter one of your backup codes' })
    .trim()
    .min(1, 'Enter one of your backup codes')
    .max(40, 'A backup code has 12 letters and numbers'),
  next: nextField,
})
