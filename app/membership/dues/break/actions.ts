'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { breakForm } from '@/lib/money/subscriptions/changes/change-requests'
import { endBreak } from '@/lib/money/subscriptions/changes/end-break'
import { takeBreak } from '@/lib/money/subscriptions/changes/take-break'
import { requirePerson } from '../../require-person'
import { duesRedirect } from '../dues-redirect'

export const takeBreakAction = formAction({
  schema: breakForm,
  act: async (actor, { date }) =>
    applyNow(await takeBreak(actor, { personId: requirePerson(actor).personId, date })),
  next: duesRedirect('break'),
})

export const endBreakAction = formAction({
  schema: z.object({}),
  act: async (actor) => applyNow(await endBreak(actor, requirePerson(actor))),
  next: duesRedirect('break-ended'),
})
