'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/apply-now'
import { holidayForm } from '@/lib/money/subscriptions/changes/change-requests'
import { endHoliday } from '@/lib/money/subscriptions/changes/end-break'
import { takeHoliday } from '@/lib/money/subscriptions/changes/take-break'
import { own } from '../../require-person'
import { duesAfter } from '../dues-redirect'

export const take = formAction(
  holidayForm,
  async (actor, { date }) =>
    tryAtOnce(await takeHoliday(actor, { personId: own(actor).personId, date })),
  duesAfter('break'),
)

export const end = formAction(
  z.object({}),
  async (actor) => tryAtOnce(await endHoliday(actor, own(actor))),
  duesAfter('break-ended'),
)
