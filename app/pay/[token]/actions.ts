'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { paymentLinkBearer } from '@/lib/money/subscriptions/overdue/payment-link-bearer'

const mendForm = z.object({ token: z.string().max(100) })

/** Whoever holds the link acts as this payer, signed in or not, and is led to Stripe. */
export const mend = formAction({
  schema: mendForm,
  act: async (_, { token }) => {
    const bearer = await paymentLinkBearer(token)
    if (!bearer) throw new Refusal('payment.link-spent')
    const { personId } = bearer.actor
    const back = siteUrl(`/pay/${encodeURIComponent(token)}`)
    return payOverdue(bearer.actor, { personId, back })
  },
  next: (_, page) => page,
})
