'use server'

import { z } from 'zod'
import { formAction, unless } from '@/app/form-action'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'
import { payAheadForm } from '@/lib/money/subscriptions/by-hand/forms'
import { payAhead } from '@/lib/money/subscriptions/by-hand/pay-ahead'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { cancelChange } from '@/lib/money/subscriptions/changes/cancel-change'
import { resumeDues } from '@/lib/money/subscriptions/changes/resume-dues'
import { openPortal } from '@/lib/money/subscriptions/checkout/open-portal'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { syncDues } from '@/lib/money/subscriptions/mirror/sync-dues'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { freeBand } from '@/lib/organisation'
import { requirePerson } from '../require-person'
import { duesRedirect } from './dues-redirect'

const nothing = z.object({})

export const goToPaymentAction = formAction({
  schema: nothing,
  act: (actor) => startCheckout(actor, requirePerson(actor)),
  next: (_, paymentPage) => paymentPage,
})

export const goToPortalAction = formAction({
  schema: nothing,
  act: (actor) => openPortal(actor, requirePerson(actor)),
  next: (_, portal) => portal,
})

export const payOverdueDuesAction = formAction({
  schema: nothing,
  act: (actor) => {
    const { personId } = requirePerson(actor)
    return payOverdue(actor, { personId, back: siteUrl('/membership/dues/return-from-stripe') })
  },
  next: (_, page) => page,
})

export const payAheadAction = formAction({
  schema: payAheadForm,
  act: (actor, { periods }) => {
    const { personId } = requirePerson(actor)
    const back = siteUrl('/membership/dues/return-from-stripe')
    return payAhead(actor, { personId, periods, back })
  },
  next: (_, page) => page,
})

/** Somebody comes back from Stripe's pages: looks at once what they did there. While Stripe is away, the webhook will tell. */
export const checkWithStripeAction = formAction({
  schema: z.object({ session: z.string().max(300).optional() }),
  act: unless('stripe.away', (actor) => syncDues(requirePerson(actor))),
  next: ({ session }) =>
    session
      ? `/membership/dues/thanks?${new URLSearchParams({ session_id: session, checked: '1' })}`
      : '/membership/dues',
})

export const moveToFreeBandAction = formAction({
  schema: nothing,
  act: (actor) => {
    const { personId } = requirePerson(actor)
    if (!freeBand) throw new Refusal('subscription.not-a-price')
    const free = { band: freeBand, amountPence: 0, interval: 'month' } as const
    return chooseSubscription(actor, { personId, ...free })
  },
  next: '/membership/dues?done=free',
})

export const resumeDuesAction = formAction({
  schema: nothing,
  act: async (actor) => applyNow(await resumeDues(actor, requirePerson(actor))),
  next: duesRedirect('kept'),
})

export const cancelChangeAction = formAction({
  schema: nothing,
  act: (actor) => cancelChange(actor, requirePerson(actor)),
  next: '/membership/dues?done=cancelled',
})
