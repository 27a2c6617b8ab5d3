import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PayAheadForm } from '@/components/money/subscriptions/by-hand/pay-ahead-form'
import { inPounds } from '@/lib/kernel/money'
import { getOverdueTerms } from '@/lib/money/subscriptions/overdue/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { payAheadAction } from '../actions'

export const metadata: Metadata = { title: 'Pay by card or Direct Debit' }

/** For members who pay by hand. */
export default async function PayAheadPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/pay-ahead')
  const due = await getOverdueTerms(person, person)
  if (due?.way !== 'ahead') redirect('/membership/dues')
  return (
    <Page
      eyebrow="Your dues"
      title={due.paidUntilAt ? 'Pay early' : `${inPounds(due.amountPence)} is due`}
      back={<BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <PayAheadForm due={due} pay={payAheadAction} />
    </Page>
  )
}
