import { z } from 'zod'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { brokenForm } from '@/lib/kernel/form-fields'

const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine((text) => text.length <= 2_000, 'This must be 2,000 characters or fewer')

export const queryMarkForm = z.object({
  slug: slugField,
  text: words('Say what you remember about your ballot paper'),
})

export const markAnswerForm = z.object({
  queryId: z.uuid({ error: brokenForm }),
  upheld: z
    .enum(['yes', 'no'], { error: 'Choose whether the mark is wrong' })
    .transform((choice) => choice === 'yes'),
  answer: words('Say what you found'),
})
