import '@/tests/support/database'
import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import ThanksPage from '@/app/membership/dues/thanks/page'
import { BackFromStripe } from '@/components/money/subscriptions/back-from-stripe'
import { FirstPaymentReceipt } from '@/components/money/subscriptions/first-payment-receipt'
import type { PersonActor } from '@/lib/kernel/actor'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { actorOf } from '@/lib/people/sign-in/actor'
import { anApproved, pay, readInbox, webhooksArrive, withStripe } from './with-stripe'

let looking: PersonActor
vi.mock('@/lib/people/sign-in/viewer', () => ({
  viewer: async () => looking,
  personSignedIn: async () => looking,
}))

withStripe()

async function shownTo(person: PersonActor, asked: Record<string, string>) {
  looking = person
  const page = await ThanksPage({
    params: Promise.resolve({}),
    searchParams: Promise.resolve(asked),
  })
  return page as ReactElement<{ payment?: object }>
}

test('a member is thanked under a member’s masthead, never under that of the applicant they were', async () => {
  const applicant = await anApproved()
  const back = new URL((await pay(await startCheckout(applicant, applicant)))!)
  const session_id = back.searchParams.get('session_id')!
  expect((await shownTo(applicant, { session_id })).type).toBe(BackFromStripe)
  await webhooksArrive()
  await readInbox()
  // Who is looking was found out before the payment was noted, as it is when both come at once.
  expect((await shownTo(applicant, { session_id })).type).toBe(BackFromStripe)
  const unsure = await shownTo(applicant, { session_id, checked: '1' })
  expect(unsure.type).toBe(FirstPaymentReceipt)
  expect(unsure.props.payment).toBeUndefined()
  const member = (await actorOf(applicant.personId, { secondFactor: false }))!
  const receipt = await shownTo(member, { session_id })
  expect(receipt.type).toBe(FirstPaymentReceipt)
  expect(receipt.props.payment).toMatchObject({ amountPence: 300 })
})
