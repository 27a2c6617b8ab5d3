import type { Page } from '@playwright/test'
import type Stripe from 'stripe'
import { handsAt, sdkFor } from '@/tests/support/stripe-emulator/emulator-with-sdk'

/** Stripe behind the demo: the emulator's API and its controls, by the link that the demo's page gives. */
export async function stripeBehind(page: Page) {
  await page.goto('/demo')
  const controls = await page
    .getByRole('link', { name: 'Open the emulator’s controls' })
    .getAttribute('href')
  const { origin, port } = new URL(controls!)
  const stripe = sdkFor(Number(port))
  const { control } = handsAt(origin)
  const paysByCard = async ({ customer, default_payment_method: method }: Stripe.Subscription) => {
    const { data } = await stripe.charges.list({ customer: String(customer), limit: 100 })
    const card = typeof method === 'object' && method?.type === 'card'
    return card && data.every((charge) => charge.status === 'succeeded')
  }
  return {
    /**
     * The bank refuses the next payment of a member who pays by card, whose period ends in this moment and for whom none
     * ever failed. Nobody else's clock is touched. Answers who it is.
     */
    async aCardDies(): Promise<{ name: string; email: string }> {
      const { data } = await stripe.subscriptions.list({
        status: 'active',
        limit: 100,
        expand: ['data.default_payment_method'],
      })
      const running = data.filter((one) => !one.cancel_at_period_end && !one.pause_collection)
      // From the middle: the oldest and the newest are people of other journeys.
      const next = () => running.splice(Math.floor(running.length / 2), 1)[0]!
      let victim = next()
      while (!(await paysByCard(victim))) victim = next()
      const customer = await stripe.customers.retrieve(String(victim.customer))
      if (customer.deleted) throw new Error('There is no such customer any more.')
      const { now } = await (await fetch(`${origin}/_control/clock.json`)).json()
      await control('fail-next', { customer: customer.id })
      await stripe.subscriptions.update(victim.id, {
        trial_end: Number(now) + 2,
        proration_behavior: 'none',
      })
      return { name: customer.name!, email: customer.email! }
    },
    /**
     * A bank takes back a payment by card that is not the member's newest. Answers whose it was, and how the bank decides in
     * our favour in the end.
     */
    async anOlderPaymentIsTakenBack() {
      const { data } = await stripe.subscriptions.list({
        status: 'active',
        limit: 100,
        expand: ['data.default_payment_method'],
      })
      const running = data.filter((one) => !one.cancel_at_period_end && !one.pause_collection)
      // From the first quarter: the middle is for cards that die.
      const next = () => running.splice(Math.floor(running.length / 4), 1)[0]!
      for (let victim = next(); ; victim = next()) {
        const customer = await stripe.customers.retrieve(String(victim.customer))
        const charges = await stripe.charges.list({ customer: customer.id, limit: 100 })
        if (customer.deleted || charges.data.length < 2 || !(await paysByCard(victim))) continue
        const { dispute } = await control('dispute', { charge: charges.data.at(-1)!.id })
        const decidesForUs = () => control('dispute-decision', { dispute, won: true })
        return { name: customer.name!, email: customer.email!, decidesForUs }
      }
    },
    /** A member whose subscription will be ended at the end of its period, and of which no webhook tells us. */
    async endsOneUnheard() {
      const { data } = await stripe.subscriptions.list({ status: 'active', limit: 100 })
      const running = data.findLast((one) => !one.cancel_at_period_end && !one.pause_collection)!
      await control('faults', { drop_next: 1 })
      await stripe.subscriptions.update(running.id, { cancel_at_period_end: true })
      await control('wait')
      await control('faults', {})
      return () => stripe.subscriptions.update(running.id, { cancel_at_period_end: false })
    },
  }
}
