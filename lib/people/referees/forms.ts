import { z } from 'zod'
import { type Confirmation, confirmations } from './states'

const keys = Object.keys(confirmations) as Confirmation[]
const token = z.string('Something went wrong. Open the link in the email again').max(200)

const all = 'Tick all three boxes. If you cannot, decline below'

/** All three, or none: a reference with a doubt in it is not one. */
export const giveForm = z.object({
  token,
  confirmed: z
    .union([z.enum(keys).transform((one) => [one]), z.array(z.enum(keys)).max(9)], all)
    .refine((ticked) => keys.every((key) => ticked.includes(key)), all),
})

export const declineReferenceForm = z.object({
  token,
  privateNote: z
    .string()
    .trim()
    .max(2000, 'Your note must be 2,000 characters or fewer')
    .default(''),
})
