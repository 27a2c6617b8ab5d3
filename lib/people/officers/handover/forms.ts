import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'

export const handoverTickForm = z.object({
  termId: z.uuid(brokenForm),
  item: z
    .string(brokenForm)
    .refine((item) => Object.hasOwn(organisation.handover, item), brokenForm),
  side: z.enum(['gives', 'takes'], brokenForm),
})
