import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FirstPaymentReceipt } from '@/components/money/subscriptions/first-payment-receipt'
import { Refusal } from '@/lib/kernel/refusals'
import { syncDues } from '@/lib/money/subscriptions/mirror/sync-dues'
import { getDues, getVisit, listPayments } from '@/lib/money/subscriptions/read'
import { getOwnNumber } from '@/lib/people/members/read'
import { signedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Thank you' }

export default async function ThanksPage({ searchParams }: PageProps<'/membership/dues/thanks'>) {
  const person = await signedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  const sessionId = String((await searchParams).session_id ?? '')
  if (!(await getVisit(person, { sessionId }))) redirect('/membership/dues')
  // Never waits for the webhook: it looks by itself. If Stripe is away just now, the receipt follows by mail.
  await syncDues(person).catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })
  const dues = await getDues(person, person)
  const paid = await listPayments(person, person)
  if (!dues) redirect('/membership/dues')
  return (
    <FirstPaymentReceipt
      dues={dues}
      payment={paid?.payments[0]}
      memberNumber={await getOwnNumber(person)}
    />
  )
}
