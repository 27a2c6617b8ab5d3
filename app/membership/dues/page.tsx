import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ChangeNotice } from '@/components/money/subscriptions/change-notice'
import { DuesActions } from '@/components/money/subscriptions/dues-actions'
import { DuesNotice } from '@/components/money/subscriptions/dues-notice'
import { DuesNow } from '@/components/money/subscriptions/dues-now'
import { DuesTasks } from '@/components/money/subscriptions/dues-tasks'
import { MoveToFreeBand } from '@/components/money/subscriptions/move-to-free-band'
import { PaymentsTable } from '@/components/money/subscriptions/payments-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { now } from '@/lib/kernel/clock'
import { type DuesStage, duesStage } from '@/lib/money/subscriptions/dues-stage'
import { getChange, getDues, listPayments } from '@/lib/money/subscriptions/read'
import { freeBandInWords } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  cancelChangeAction,
  goToPaymentAction,
  moveToFreeBandAction,
  payOverdueDuesAction,
  resumeDuesAction,
} from './actions'

const successMessages = {
  changed: 'Your dues have changed.',
  ...(freeBandInWords && { free: `You are on ${freeBandInWords}. You will pay nothing more.` }),
  break: 'Your break from paying has started.',
  'break-ended': 'Your break is over. Payments have started again.',
  stopped: 'You have stopped paying. We will take no more payments.',
  kept: 'Your dues continue as before.',
  cancelled: 'Change cancelled. Nothing is different.',
}

export const metadata: Metadata = { title: 'Your dues' }

/** Where something is paid that one can stop paying. */
const movesToFree: DuesStage[] = [
  'running',
  'failed',
  'given-up',
  'on-its-way',
  'ending',
  'paid-by-hand',
  'due-by-hand',
]

export default async function DuesPage({ searchParams }: PageProps<'/membership/dues'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  const { before, back, done } = await searchParams
  const [dues, change, listed] = await Promise.all([
    getDues(person, person),
    getChange(person, person),
    listPayments(person, { ...person, before: String(before ?? '') }),
  ])
  const at = now()
  const stage = dues && duesStage(dues, at)
  const payments = listed?.payments ?? []
  return (
    <Page
      title="Your dues"
      lead={
        stage === 'to-pay' && 'You become a full member as soon as your first payment goes through.'
      }
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      {back && <Notice announce title="You came back without paying, so no money was taken." />}
      <SuccessMessage messages={successMessages} done={done} />
      {change && <ChangeNotice change={change} cancel={cancelChangeAction} />}
      {dues && stage ? (
        <>
          <DuesNotice stage={stage} />
          <DuesNow dues={dues} stage={stage} at={at} />
          <DuesActions
            dues={dues}
            stage={stage}
            at={at}
            actions={{
              goToPayment: goToPaymentAction,
              payWhatIsDue: payOverdueDuesAction,
              keep: resumeDuesAction,
            }}
          />
          <DuesTasks dues={dues} stage={stage} at={at} />
          {movesToFree.includes(stage) && <MoveToFreeBand moveToFree={moveToFreeBandAction} />}
        </>
      ) : (
        <p>There is nothing to pay. Dues start once your application has been approved.</p>
      )}
      {payments.length > 0 && <PaymentsTable payments={payments} />}
      {listed?.next && <Pagination of="payments" next={`/membership/dues?before=${listed.next}`} />}
    </Page>
  )
}
