import { z } from 'zod'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'

/** What is typed about a result. Shared by the browser and the server. */
export const declareForm = z.object({ slug: slugField })

export const challengeForm = z.object({
  slug: slugField,
  text: limitedWords('Your challenge', 'Say what was wrong, and how you know', 500),
})

export const challengeAnswerForm = z.object({
  challengeId: z.uuid({ error: brokenForm }),
  upheld: z
    .enum(['yes', 'no'], { error: 'Choose whether to uphold the challenge' })
    .transform((choice) => choice === 'yes'),
  answer: limitedWords('Your answer', 'Give your reasons', 500),
})

export const electedForm = z.object({
  slug: slugField,
  contestId: z.uuid({ error: brokenForm }),
  number: hiddenNumber,
})

export const confirmForm = z.object({
  slug: slugField,
  proposalId: z.uuid({ error: brokenForm }),
  seat: z.enum(['office', 'group'], { error: brokenForm }),
})
