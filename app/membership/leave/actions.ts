'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { leave } from '@/lib/membership/leaving/leave'
import { requirePerson } from '../require-person'

const leaveForm = z.object({
  refundOf: z.uuid('Something went wrong with this page. Reload it and try again').optional(),
})

export const leaveAction = formAction({
  schema: leaveForm,
  act: (actor, { refundOf }) => leave(actor, { personId: requirePerson(actor).personId, refundOf }),
  next: '/membership/leave',
})
