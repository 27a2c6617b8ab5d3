'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { brokenForm } from '@/lib/kernel/form-fields'
import { leave } from '@/lib/membership/leaving/leave'
import { requirePerson } from '../require-person'

const leaveForm = z.object({
  refundOf: z.uuid(brokenForm).optional(),
})

export const leaveAction = formAction({
  schema: leaveForm,
  act: (actor, { refundOf }) => leave(actor, { personId: requirePerson(actor).personId, refundOf }),
  next: '/membership/leave',
})
