import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { updateStripeCustomer } from '@/lib/money/subscriptions/update-stripe-customer'
import { aMember } from '@/tests/support/people'
import { anApproved, pay, rowOf, sync, withStripe } from './with-stripe'

withStripe()

test('Stripe’s customer follows a new email address, however often it is told', async () => {
  const payer = await anApproved()
  await pay(await startCheckout(payer, payer))
  await sync(payer)
  const { stripeCustomerId } = await rowOf(payer)
  await database()
    .update(people)
    .set({ email: 'moved@post.example' })
    .where(eq(people.id, payer.personId))
  await updateStripeCustomer(payer)
  await updateStripeCustomer(payer)
  expect(await stripe().customers.retrieve(stripeCustomerId!)).toMatchObject({
    email: 'moved@post.example',
  })
})

test('of a customer whom Stripe has forgotten, and of a member without one, nothing is told', async () => {
  const payer = await anApproved()
  await pay(await startCheckout(payer, payer))
  await sync(payer)
  await stripe().customers.del((await rowOf(payer)).stripeCustomerId!)
  await updateStripeCustomer(payer)
  await updateStripeCustomer(await aMember())
})
