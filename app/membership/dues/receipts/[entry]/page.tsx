import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { AskForRefund } from '@/components/money/subscriptions/ask-for-refund'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { now } from '@/lib/kernel/clock'
import { getReceipt } from '@/lib/money/subscriptions/receipts/read'
import { receiptLines } from '@/lib/money/subscriptions/receipts/receipt-lines'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { askForRefundAction } from './actions'

const successMessages = {
  asked: 'You have asked for a refund.',
}

export const metadata: Metadata = { title: 'Receipt' }

type Props = PageProps<'/membership/dues/receipts/[entry]'>

export default async function ReceiptPage({ params, searchParams }: Props) {
  const { entry } = await params
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  const receipt = await getReceipt(person, { entryId: entry })
  if (!receipt) return <PageNotFound />
  return (
    <Page
      eyebrow="Receipt"
      title={`Receipt ${receipt.number}`}
      back={receipt.own && <BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SummaryList rows={receiptLines(receipt).map(([term, value]) => ({ term, value }))} />
      <p className="print:hidden">
        <a href={`/membership/dues/receipts/${receipt.id}/receipt.pdf`}>
          Download this receipt (PDF)
        </a>
      </p>
      {receipt.own && (
        <AskForRefund receipt={receipt} at={now()} askForRefund={askForRefundAction} />
      )}
    </Page>
  )
}
