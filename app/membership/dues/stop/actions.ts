'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { cancelDues } from '@/lib/money/subscriptions/changes/cancel-dues'
import { requirePerson } from '../../require-person'
import { duesRedirect } from '../dues-redirect'

export const cancelDuesAction = formAction({
  schema: z.object({}),
  act: async (actor) => applyNow(await cancelDues(actor, requirePerson(actor))),
  next: duesRedirect('stopped'),
})
