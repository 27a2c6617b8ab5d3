import { z } from 'zod'
import { hiddenNumber } from '@/lib/kernel/form-fields'

export const objectionCharacters = 1000

const noReason = 'Enter why you object'

export const objectionForm = z.object({
  number: hiddenNumber,
  reason: z
    .string({ error: noReason })
    .trim()
    .min(1, noReason)
    .max(objectionCharacters, `Your reason must be ${objectionCharacters} characters or fewer`),
})
