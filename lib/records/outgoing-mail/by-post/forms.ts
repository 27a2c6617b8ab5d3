import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'

const letterId = z.uuid(brokenForm)

/** The letters that stood on the page: what was written meanwhile is not said to be posted. */
export const postedForm = z.object({
  letterId: letterId
    .transform((id) => [id])
    .or(z.array(letterId).min(1, brokenForm).max(500, brokenForm)),
})
