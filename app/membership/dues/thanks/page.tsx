import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackFromStripe } from '@/components/money/subscriptions/back-from-stripe'
import { FirstPaymentReceipt } from '@/components/money/subscriptions/first-payment-receipt'
import { now } from '@/lib/kernel/clock'
import { getDues, getVisit, listPayments } from '@/lib/money/subscriptions/read'
import { getOwnNumber } from '@/lib/people/members/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { checkWithStripeAction } from '../actions'

export const metadata: Metadata = { title: 'Thank you' }

export default async function ThanksPage({ searchParams }: PageProps<'/membership/dues/thanks'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  const { session_id, checked } = await searchParams
  const sessionId = String(session_id ?? '')
  const visit = await getVisit(person, { sessionId })
  const dues = visit && (await getDues(person, person))
  if (!dues) redirect('/membership/dues')
  // Stripe may tell us of the payment while this page is made: then its frame is still that of somebody who is no member.
  const paidMeanwhile = dues.startedAt !== null && !person.member
  if ((visit.open || paidMeanwhile) && !checked) {
    return (
      <BackFromStripe action={checkWithStripeAction} carries={{ session: sessionId }}>
        See your receipt
      </BackFromStripe>
    )
  }
  const paid = await listPayments(person, person)
  return (
    <FirstPaymentReceipt
      dues={dues}
      at={now()}
      payment={visit.open || paidMeanwhile ? undefined : paid?.payments[0]}
      memberNumber={await getOwnNumber(person)}
    />
  )
}
