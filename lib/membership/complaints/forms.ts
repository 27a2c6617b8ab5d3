import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { emailField } from '@/lib/people/sign-in/forms'
import { type ComplaintKind, complaintKinds } from './complaint-kinds'

export const mostComplaintCharacters = 6000

/** Words that have to be there, and not more of them than a box holds. */
export function fewCharacters(missing: string, most = mostComplaintCharacters) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, `This must be ${most.toLocaleString('en-GB')} characters or fewer`)
}

const chosen = z
  .union([z.string(), z.array(z.string()).max(50, brokenForm)], brokenForm)
  .default([])
  .transform((one) => (typeof one === 'string' ? [one] : one))
  .pipe(z.array(z.uuid(brokenForm), brokenForm))

export const complaintForm = z.object({
  kind: z.enum(
    Object.keys(complaintKinds) as [ComplaintKind, ...ComplaintKind[]],
    'Choose what it is about',
  ),
  words: fewCharacters('Enter what happened'),
  /** The terms of the officers whom it is about. */
  officers: chosen,
  mayBeNamed: z.enum(['yes', 'no'], 'Choose whether we may say who you are'),
  name: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
  email: emailField,
})

export const referenceField = z.string(brokenForm).regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/, brokenForm)

export const complaintAnswerForm = z.object({
  reference: referenceField,
  words: fewCharacters('Enter your answer'),
})

export const complaintCloseForm = z.object({
  reference: referenceField,
  words: fewCharacters('Enter the reason'),
})

export const keepFromForm = z.object({
  reference: referenceField,
  termId: z.uuid('Choose an officer'),
})
