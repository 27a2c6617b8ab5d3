import '@/tests/support/database'
import { expect, test } from 'vitest'
import { openPortal } from '@/lib/money/subscriptions/checkout/open-portal'
import { portalConfiguration } from '@/lib/money/subscriptions/checkout/portal-configuration'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { anApproved, pay, withStripe } from './with-stripe'

withStripe()

test('the portal offers card and invoices, nothing else; made once by however many', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => portalConfiguration()))
  expect(new Set([...ids, await portalConfiguration()]).size).toBe(1)
  const { features } = await stripe().billingPortal.configurations.retrieve(ids[0]!)
  const offered = Object.entries(features).filter(([, feature]) => feature.enabled)
  expect(offered.map(([name]) => name).sort()).toEqual(['invoice_history', 'payment_method_update'])
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  const url = await openPortal(person, person)
  const page = await (await fetch(url)).text()
  expect(page).toContain('/membership/dues/return-from-stripe')
  expect(page).not.toMatch(/cancel/i)
})
