import { z } from 'zod'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { hiddenNumber } from '@/lib/kernel/form-fields'

/** What is typed about a result. Shared by the browser and the server. */
const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(
      (text) => text.split(/\s+/).length <= 500 && text.length <= 10_000,
      'Shorten it to at most 500 words',
    )

export const declareForm = z.object({ slug: slugField })

export const challengeForm = z.object({
  slug: slugField,
  text: words('Say what was wrong, and how you know'),
})

export const challengeAnswerForm = z.object({
  challengeId: z.uuid({ error: 'Open the challenge again' }),
  upheld: z
    .enum(['yes', 'no'], { error: 'Choose whether you uphold the challenge' })
    .transform((choice) => choice === 'yes'),
  answer: words('Give your reasons'),
})

export const electedForm = z.object({
  slug: slugField,
  contestId: z.uuid({ error: 'Open the election again' }),
  number: hiddenNumber,
})

export const confirmForm = z.object({
  slug: slugField,
  proposalId: z.uuid({ error: 'Open the election again' }),
})
