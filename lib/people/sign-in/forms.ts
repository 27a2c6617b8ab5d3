import { z } from 'zod'
import { type EmailProblem, readEmailAddress } from '@/lib/kernel/email-address'
import { ownPath } from '@/lib/kernel/own-path'
import { memberNumberIn } from '@/lib/people/members/member-number'

const wrongEmail: Record<EmailProblem, string> = {
  form: 'Enter an email address in the correct format, like name@example.com',
  'too-long': 'Email address must be 254 characters or fewer',
  'too-long-before': 'The part of an email address before the @ must be 64 characters or fewer',
}

function emailSaying(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed, context): string => {
      const read = readEmailAddress(typed)
      if ('email' in read) return read.email
      context.issues.push({ code: 'custom', input: typed, message: wrongEmail[read.problem] })
      return z.NEVER
    })
}

/** What somebody types to get in. Shared by the browser and the server. */
export const emailField = emailSaying('Enter your email address')

/** The address of somebody else, who is to hear from us. */
export const theirEmailField = emailSaying('Enter their email address')

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

export const choosePersonForm = z.object({
  personId: z.uuid('Choose which of you it is'),
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
const enterNumber = 'Enter a membership number, like 42'
export const handOverForm = z.object({
  number: z
    .string(enterNumber)
    .transform((typed) => memberNumberIn(typed) ?? 0)
    .pipe(z.number().min(1, enterNumber)),
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

/** What a browser's own program sends of a passkey, as far as the library reads it. What is in it is for the library to judge. */
const ofPasskey = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
})
export const addedPasskey = z.object({
  name: passkeyName,
  response: ofPasskey.extend({
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(z.string()).optional(),
    }),
  }),
})
export const usedPasskey = z.object({
  response: ofPasskey.extend({
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
    }),
  }),
})
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
