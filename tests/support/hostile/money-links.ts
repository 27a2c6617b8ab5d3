import { paymentOverdue } from '@/emails/money/payment-overdue'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { createPaymentLink } from '@/lib/money/subscriptions/overdue/payment-link'
import type { StripeEvent } from '@/lib/money/subscriptions/stripe'
import { receiveEvent } from '@/lib/money/subscriptions/stripe-messages/receive-event'

const remind = verb('subscription.remind', async (work, { personId, email, name }: PersonActor) => {
  const link = await createPaymentLink(work, personId, work.now)
  const props = { name, amountPence: 300, lastDayAt: work.now.toISOString(), link }
  await work.email(paymentOverdue, { to: { email, personId }, key: 'in_1/day-7', props })
  work.record('dues.reminded', { kind: 'reminder', id: 'payment-overdue' }, { told: 1, day: 7 })
})

/** A mail with a link that mends a payment, and an event of Stripe that waits. */
export async function theMoneyLinks(member: PersonActor) {
  await remind(system('daily'), member)
  const event = { id: 'evt_1', type: 'invoice.paid', data: { object: { customer: 'cus_1' } } }
  await receiveEvent(system('stripe'), { event: event as unknown as StripeEvent })
}
