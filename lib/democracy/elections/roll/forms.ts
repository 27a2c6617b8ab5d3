import { z } from 'zod'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { slugField } from '../calling/forms'

const again = 'Open the page again'

export const memberField = z
  .string({ error: 'Enter a membership number' })
  .transform((text) => memberNumberIn(text))
  .refine((number) => number !== undefined && number > 0 && number < 2 ** 31, {
    error: 'Enter a membership number, like 42',
  })
  .transform((number) => number!)

export const contestForm = z.object({
  slug: slugField,
  text: z
    .string({ error: 'Write what is wrong' })
    .trim()
    .min(1, { error: 'Write what is wrong' })
    .max(3000, { error: 'Write at most 3,000 characters' }),
})

export const amendForm = z.object({
  slug: slugField,
  number: memberField,
  change: z.enum(['add', 'take-off'], { error: 'Choose what is to be changed' }),
})

export const turnDownForm = z.object({
  slug: slugField,
  amendmentId: z.uuid({ error: again }),
})

export const decideForm = turnDownForm.extend({
  made: z.enum(['yes', 'no'], { error: again }).transform((made) => made === 'yes'),
})
