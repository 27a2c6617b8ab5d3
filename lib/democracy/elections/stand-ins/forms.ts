import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'
import { slugField } from '../calling/forms'

export const nameStandInForm = z.object({ slug: slugField, number: memberField })

export const agreeToStandInForm = z.object({
  slug: slugField,
  standInId: z.uuid({ error: brokenForm }),
})
