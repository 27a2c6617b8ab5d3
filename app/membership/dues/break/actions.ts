'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/apply-now'
import { holidayForm } from '@/lib/money/subscriptions/changes/change-requests'
import { endHoliday } from '@/lib/money/subscriptions/changes/end-break'
import { takeHoliday } from '@/lib/money/subscriptions/changes/take-break'
import { requirePerson } from '../../require-person'
import { duesRedirect } from '../dues-redirect'

export const take = formAction({
  schema: holidayForm,
  act: async (actor, { date }) =>
    tryAtOnce(await takeHoliday(actor, { personId: requirePerson(actor).personId, date })),
  next: duesRedirect('break'),
})

export const end = formAction({
  schema: z.object({}),
  act: async (actor) => tryAtOnce(await endHoliday(actor, requirePerson(actor))),
  next: duesRedirect('break-ended'),
})
