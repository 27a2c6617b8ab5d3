'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { leave } from '@/lib/membership/leaving/leave'
import { own } from '../require-person'

const leaveForm = z.object({ askBack: z.uuid('Open the page again').optional() })

export const leaveUs = formAction(
  leaveForm,
  (actor, { askBack }) => leave(actor, { personId: own(actor).personId, askBack }),
  () => '/membership/leave',
)
