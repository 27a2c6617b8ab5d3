'use server'

import { z } from 'zod'
import { formAction, unless } from '@/app/form-action'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'
import { payAheadByLinkForm } from '@/lib/money/subscriptions/by-hand/forms'
import { payAhead } from '@/lib/money/subscriptions/by-hand/pay-ahead'
import { checkOverdue } from '@/lib/money/subscriptions/overdue/check-overdue'
import { openCardPage } from '@/lib/money/subscriptions/overdue/open-card-page'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { paymentLinkBearer } from '@/lib/money/subscriptions/overdue/payment-link-bearer'

const linkForm = z.object({ token: z.string().max(100) })
const pageOf = (token: string) => `/pay/${encodeURIComponent(token)}`

// Whoever holds the link acts as this payer, signed in or not.
async function payerWith(token: string) {
  const bearer = await paymentLinkBearer(token)
  if (!bearer) throw new Refusal('payment.link-spent')
  const { personId } = bearer.actor
  return { actor: bearer.actor, personId, back: siteUrl(`${pageOf(token)}?back=1`) }
}

export const payOverdueAction = formAction({
  forVisitors: true,
  schema: linkForm,
  act: async (_, { token }) => {
    const { actor, ...payer } = await payerWith(token)
    return payOverdue(actor, payer)
  },
  next: (_, page) => page,
})

export const payAheadByLinkAction = formAction({
  forVisitors: true,
  schema: payAheadByLinkForm,
  act: async (_, { token, periods }) => {
    const { actor, ...payer } = await payerWith(token)
    return payAhead(actor, { ...payer, periods })
  },
  next: (_, page) => page,
})

export const changeCardAction = formAction({
  forVisitors: true,
  schema: linkForm,
  act: async (_, { token }) => {
    const { actor, ...payer } = await payerWith(token)
    return openCardPage(actor, payer)
  },
  next: (_, page) => page,
})

export const checkOverdueAction = formAction({
  forVisitors: true,
  schema: linkForm,
  act: unless('stripe.away', async (_, { token }) => {
    const { actor, personId } = await payerWith(token)
    await checkOverdue(actor, { personId })
  }),
  next: ({ token }) => pageOf(token),
})
