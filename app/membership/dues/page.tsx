import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { DuesNow } from '@/components/subscriptions/dues-now'
import { PaymentsTable } from '@/components/subscriptions/payments-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { now } from '@/lib/kernel/clock'
import { signedIn } from '@/lib/sign-in/viewer'
import { duesStage } from '@/lib/subscriptions/dues-stage'
import { getDues, listPayments } from '@/lib/subscriptions/read'
import { goToPayment, goToPortal, moveToFree } from './actions'

export const metadata: Metadata = { title: 'Your dues' }

export default async function DuesPage({ searchParams }: PageProps<'/membership/dues'>) {
  const person = await signedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  const { before, back, changed } = await searchParams
  const dues = await getDues(person, person)
  const listed = await listPayments(person, { ...person, before: String(before ?? '') })
  const payments = listed?.payments ?? []
  const toPay = dues && duesStage(dues, now()) === 'to-pay'
  return (
    <Page
      title="Your dues"
      lead={toPay && 'You are a full member as soon as your first payment has gone through.'}
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      {back && <Notice announce title="You came back without paying. Nothing was taken." />}
      {changed && <Notice kind="success" announce title="What you pay is changed." />}
      {dues ? (
        <DuesNow dues={dues} at={now()} ways={{ goToPayment, goToPortal, moveToFree }} />
      ) : (
        <p>There is nothing to pay. Dues begin once an application has been approved.</p>
      )}
      {payments.length > 0 && <PaymentsTable payments={payments} />}
      {listed?.next && (
        <Pagination of="payments" next={`/membership/dues?before=${listed.next}` as Route} />
      )}
    </Page>
  )
}
