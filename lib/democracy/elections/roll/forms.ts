import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'
import { slugField } from '../calling/forms'

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
