import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { optionalLine } from '@/lib/kernel/text-fields'
import { type ContactToShare, contactsToShare } from './introduction-states'

/** A few lines to somebody one does not know yet. */
export const mostIntroductionCharacters = 400
export const mostLineCharacters = 160

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** What the other members of a network see of somebody. */
export const showingForm = z.object({
  membershipId: z.uuid(brokenForm),
  shown: ticked,
  name: optionalLine(60, 'The name must be 60 characters or fewer'),
  showsPronouns: ticked,
  showsPlace: ticked,
  line: optionalLine(
    mostLineCharacters,
    `This line must be ${mostLineCharacters} characters or fewer`,
  ),
})

const choose = 'Choose what you share'
const shares = z.preprocess(
  // A single box that is ticked comes alone.
  (typed) => (typed === undefined ? [] : [typed].flat()),
  z
    .array(z.enum(Object.keys(contactsToShare) as [ContactToShare, ...ContactToShare[]], choose))
    .min(1, choose),
)

const missing = 'Write a few words about who you are and why you ask'

export const askIntroductionForm = z.object({
  membershipId: z.uuid(brokenForm),
  note: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(
      mostIntroductionCharacters,
      `Your words must be ${mostIntroductionCharacters} characters or fewer`,
    ),
  shares,
})

export const acceptIntroductionForm = z.object({ introductionId: z.uuid(brokenForm), shares })

export const declineIntroductionForm = z.object({
  introductionId: z.uuid(brokenForm),
  block: ticked,
})

export const endIntroductionForm = z.object({ introductionId: z.uuid(brokenForm) })

export const allowRequestsForm = z.object({ membershipId: z.uuid(brokenForm) })
