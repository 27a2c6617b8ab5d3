import { z } from 'zod'

/** The address is typed once more: a press alone would be made by mistake, or by whoever finds the phone open. */
export const erasureForm = z.object({
  email: z
    .string('Enter your email address')
    .trim()
    .min(1, 'Enter your email address')
    .max(320, 'Enter your email address'),
})
