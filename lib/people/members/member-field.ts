import { z } from 'zod'
import { memberNumberIn } from './member-number'

/** A membership number, as officers type one. */
export const memberField = z
  .string({ error: 'Enter a membership number' })
  .transform((text) => memberNumberIn(text))
  .refine((number) => number !== undefined && number > 0 && number < 2 ** 31, {
    error: 'Enter a membership number, like 42',
  })
  .transform((number) => number!)
