import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'
import { bandName } from '@/lib/money/subscriptions/bands'
import { refundInWords } from '@/lib/money/subscriptions/refunds/refund-wording'

type Payment = {
  id: string
  kind: string
  amountPence: number
  occurredAt: Date
  band: string | null
  periodEndsBefore: string | null
  refund?: { state: string; amountPence: number }
}

const columns = [
  { key: 'day', head: 'Date' },
  { key: 'what', head: 'What for' },
  { key: 'amount', head: 'Amount', numeric: true },
]

/** Every entry about a member's own money; each payment leads to its receipt. */
export function PaymentsTable({ payments }: { payments: readonly Payment[] }) {
  return (
    <Table
      caption="Your payments"
      columns={columns}
      rows={payments.map((payment) => ({
        id: payment.id,
        cells: {
          day: dayInWords(payment.occurredAt),
          what: <WhatFor {...payment} />,
          amount: inPounds(payment.amountPence),
        },
      }))}
    />
  )
}

function WhatFor(payment: Payment) {
  const { id, kind, refund } = payment
  if (!canBeGivenBack(kind)) return whatFor(payment)
  return (
    <>
      <Link prefetch={false} href={`/membership/dues/receipts/${id}`}>
        {whatFor(payment)}
        <span className="sr-only">: receipt</span>
      </Link>
      {refund && <p className="text-ink-soft text-sm">{refundInWords(refund)}</p>}
    </>
  )
}

const kinds: Record<string, string> = {
  refund: 'Refunded to you',
  repayment: 'Refunded to you',
  dispute: 'Taken back by your bank',
  'dispute-reversal': 'Returned by your bank',
  correction: 'Corrected in our books',
}

/** Not through Stripe: without a band it was a donation. */
const handWays: Record<string, string> = {
  cash: 'in cash',
  cheque: 'by cheque',
  bank: 'by bank transfer',
}

function whatFor({ kind, band, periodEndsBefore }: Payment) {
  const way = handWays[kind]
  if (kind !== 'payment' && !way) return kinds[kind] ?? kind
  if (way && !band) return `Donation, ${way}`
  const name = band ? `${bandName(band)} dues` : 'Dues'
  const dues = periodEndsBefore ? `${name} until ${inWords(lastPaidDay(periodEndsBefore))}` : name
  return way ? `${dues}, ${way}` : dues
}
