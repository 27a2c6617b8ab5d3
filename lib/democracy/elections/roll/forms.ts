import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { slugField } from '../calling/forms'

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
    .string({ error: 'Enter what is wrong' })
    .trim()
    .min(1, { error: 'Enter what is wrong' })
    .max(3000, { error: 'Your query must be 3,000 characters or fewer' }),
})

export const amendForm = z.object({
  slug: slugField,
  number: memberField,
  change: z.enum(['add', 'take-off'], { error: 'Choose what needs to change' }),
})

export const turnDownForm = z.object({
  slug: slugField,
  amendmentId: z.uuid({ error: brokenForm }),
})

export const decideForm = turnDownForm.extend({
  made: z.enum(['yes', 'no'], { error: brokenForm }).transform((made) => made === 'yes'),
})
