'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/apply-now'
import { takeChangeBack } from '@/lib/money/subscriptions/changes/cancel-change'
import { keepDues } from '@/lib/money/subscriptions/changes/resume-dues'
import { openPortal } from '@/lib/money/subscriptions/checkout/open-portal'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { startMending } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { freeBand } from '@/lib/organisation'
import { own } from '../require-person'
import { duesAfter } from './dues-redirect'

const nothing = z.object({})

export const goToPayment = formAction(
  nothing,
  (actor) => startCheckout(actor, own(actor)),
  (paymentPage) => paymentPage,
)

export const goToPortal = formAction(
  nothing,
  (actor) => openPortal(actor, own(actor)),
  (portal) => portal,
)

export const payWhatIsDue = formAction(
  nothing,
  (actor) => {
    const { personId } = own(actor)
    return startMending(actor, { personId, back: siteUrl('/membership/dues/back') })
  },
  (page) => page,
)

export const moveToFree = formAction(
  nothing,
  (actor) => {
    const { personId } = own(actor)
    if (!freeBand) throw new Refusal('subscription.not-a-price')
    const free = { band: freeBand, amountPence: 0, interval: 'month' } as const
    return chooseSubscription(actor, { personId, ...free })
  },
  () => '/membership/dues?done=free',
)

export const keep = formAction(
  nothing,
  async (actor) => tryAtOnce(await keepDues(actor, own(actor))),
  duesAfter('kept'),
)

export const takeBack = formAction(
  nothing,
  (actor) => takeChangeBack(actor, own(actor)),
  () => '/membership/dues?done=taken-back',
)
