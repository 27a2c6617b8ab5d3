import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { slugField } from '../calling/forms'
import { memberField } from '../roll/forms'

export const nameStandInForm = z.object({ slug: slugField, number: memberField })

export const agreeToStandInForm = z.object({
  slug: slugField,
  standInId: z.uuid({ error: brokenForm }),
})
