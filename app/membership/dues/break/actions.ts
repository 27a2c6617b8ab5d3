'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/at-once'
import { endHoliday } from '@/lib/money/subscriptions/changes/end-holiday'
import { takeHoliday } from '@/lib/money/subscriptions/changes/take-holiday'
import { holidayForm } from '@/lib/money/subscriptions/changes/wishes'
import { own } from '../../own'
import { duesAfter } from '../after'

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
