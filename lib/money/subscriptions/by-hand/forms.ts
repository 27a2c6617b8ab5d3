import { z } from 'zod'

/** How many months or years somebody who has paid by hand pays today. Pure. */
const periods = z
  .string({ error: 'Choose how much you want to pay today' })
  .regex(/^\d{1,2}$/, 'Choose how much you want to pay today')
  .transform(Number)

export const payAheadForm = z.object({ periods })
export const payAheadByLinkForm = z.object({ periods, token: z.string().max(100) })
