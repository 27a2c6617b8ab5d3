import { z } from 'zod'
import { brokenForm, hiddenNumber, wholeNumberIn } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'
import { lateKinds } from './late-kinds'

export const putLateForm = z.object({
  number: hiddenNumber,
  meeting: z
    .string({ error: 'Choose a meeting' })
    .refine((typed) => wholeNumberIn(typed, 999_999_999), 'Choose a meeting')
    .transform(Number),
  kind: z.enum(lateKinds, { error: 'Choose what kind of motion it is' }),
  reasons: limitedWords('Your reasons', 'Enter why it could not come in time', 200),
})

/** Hands are typed where they were counted: both figures, or neither. */
const hands = z
  .string()
  .default('')
  .transform((typed, context): number | undefined => {
    if (typed.trim() === '') return undefined
    const number = wholeNumberIn(typed, 100_000)
    if (number !== undefined) return number
    context.issues.push({ code: 'custom', input: typed, message: 'Enter a number, like 12' })
    return z.NEVER
  })

export const decideLateForm = z.object({
  meeting: hiddenNumber,
  number: hiddenNumber,
  admitted: z.enum(['yes', 'no'], { error: brokenForm }).transform((answer) => answer === 'yes'),
  lateFor: hands,
  lateAgainst: hands,
})
