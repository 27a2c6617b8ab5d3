import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { BackFromStripe } from '@/components/money/subscriptions/back-from-stripe'
import { PayAheadForm } from '@/components/money/subscriptions/by-hand/pay-ahead-form'
import { ExpiredPaymentLink } from '@/components/money/subscriptions/overdue/expired-payment-link'
import { NothingDue, PaymentOnItsWay } from '@/components/money/subscriptions/overdue/nothing-due'
import { PayForm } from '@/components/money/subscriptions/overdue/pay-form'
import { inPounds } from '@/lib/kernel/money'
import { paymentLinkBearer } from '@/lib/money/subscriptions/overdue/payment-link-bearer'
import { getOverdueTerms, hasPaidSince } from '@/lib/money/subscriptions/overdue/read'
import {
  changeCardAction,
  checkOverdueAction,
  payAheadByLinkAction,
  payOverdueAction,
} from './actions'

export const metadata: Metadata = {
  title: 'Pay your dues',
  robots: { index: false, follow: false },
}

/** Opening it changes nothing: mail programs open links by themselves. */
async function PayPage({ params, searchParams }: PageProps<'/pay/[token]'>) {
  const { token } = await params
  const bearer = await paymentLinkBearer(token)
  const { personId } = bearer?.actor ?? {}
  const due = bearer && personId && (await getOverdueTerms(bearer.actor, { personId }))
  if (!due) return <ExpiredPaymentLink />
  if (due.way === 'on-its-way') return <PaymentOnItsWay />
  if (due.way === 'nothing') {
    const paid = await hasPaidSince(bearer.actor, { personId, at: bearer.madeAt })
    return (
      <NothingDue
        paid={paid}
        continues={due.continues}
        token={token}
        changeCard={changeCardAction}
      />
    )
  }
  if ((await searchParams).back) {
    return (
      <BackFromStripe action={checkOverdueAction} carries={{ token }}>
        Continue
      </BackFromStripe>
    )
  }
  if (due.way === 'ahead') {
    return (
      <Page
        title={due.paidUntilAt ? 'Pay early' : `${inPounds(due.amountPence)} is due`}
        eyebrow="Your dues"
      >
        <PayAheadForm due={due} token={token} pay={payAheadByLinkAction} />
      </Page>
    )
  }
  return <PayForm due={due} token={token} pay={payOverdueAction} />
}

export default withOutagePage(PayPage)
