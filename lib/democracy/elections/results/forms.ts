import { z } from 'zod'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'

/** What is typed about a result. Shared by the browser and the server. */
const words = (what: string, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(
      (text) => text.split(/\s+/).length <= 500 && text.length <= 10_000,
      `${what} must be 500 words or fewer`,
    )

export const declareForm = z.object({ slug: slugField })

export const challengeForm = z.object({
  slug: slugField,
  text: words('Your challenge', 'Say what was wrong, and how you know'),
})

export const challengeAnswerForm = z.object({
  challengeId: z.uuid({ error: brokenForm }),
  upheld: z
    .enum(['yes', 'no'], { error: 'Choose whether to uphold the challenge' })
    .transform((choice) => choice === 'yes'),
  answer: words('Your answer', 'Give your reasons'),
})

export const electedForm = z.object({
  slug: slugField,
  contestId: z.uuid({ error: brokenForm }),
  number: hiddenNumber,
})

export const confirmForm = z.object({
  slug: slugField,
  proposalId: z.uuid({ error: brokenForm }),
})
