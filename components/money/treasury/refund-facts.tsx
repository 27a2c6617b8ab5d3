import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { dateOf, dayInWords, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type RefundReason, refundReasons } from '@/lib/money/ledger/refunds'
import { refundStateNames } from '@/lib/money/treasury/refunds/filters'
import { MemberLink } from './member-link'

type Props = {
  refund: {
    amountPence: number
    reason: string
    state: string
    askedAt: Date
    lastError: string | null
  }
  entry: { id: string; amountPence: number; occurredAt: Date }
  name: string | null
  number: number | null
  proposer: string | null
  confirmer: string | null
}

/** What is known about one refund: how much, to whom, of which payment, why, and how it stands. */
export function RefundFacts({ refund, entry, name, number, proposer, confirmer }: Props) {
  return (
    <SummaryList
      rows={[
        {
          term: 'To',
          value: number ? (
            <MemberLink number={number} name={name} numbered />
          ) : (
            name || 'No name recorded'
          ),
        },
        {
          term: 'Payment',
          value: (
            <Link prefetch={false} href={`/desk/money/entries/${entry.id}`}>
              {inPounds(entry.amountPence)} of {inWords(dateOf(entry.occurredAt))}
            </Link>
          ),
        },
        { term: 'Reason', value: refundReasons[refund.reason as RefundReason] },
        { term: 'Asked for on', value: dayInWords(refund.askedAt) },
        ...(proposer ? [{ term: 'Proposed by', value: <Name>{proposer}</Name> }] : []),
        ...(confirmer ? [{ term: 'Confirmed by', value: <Name>{confirmer}</Name> }] : []),
        { term: 'Status', value: refundStateNames[refund.state] },
        ...(refund.state === 'failed' && refund.lastError
          ? [{ term: 'Why it failed', value: `Stripe says: ${refund.lastError}` }]
          : []),
      ]}
    />
  )
}
