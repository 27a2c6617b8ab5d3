import { Table } from '@/components/ui/table'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type Band, organisation } from '@/lib/organisation'

type Payment = {
  id: string
  kind: string
  amountPence: number
  occurredAt: Date
  band: string | null
  periodEndsOn: string | null
}

const columns = [
  { key: 'day', head: 'Day' },
  { key: 'what', head: 'What for' },
  { key: 'amount', head: 'Amount', numeric: true },
]

/** Every movement of one's own money, each line its receipt. */
export function PaymentsTable({ payments }: { payments: readonly Payment[] }) {
  return (
    <Table
      caption="Your payments"
      columns={columns}
      rows={payments.map((payment) => ({
        id: payment.id,
        cells: {
          day: dayInWords(payment.occurredAt),
          what: whatFor(payment),
          amount: inPounds(payment.amountPence),
        },
      }))}
    />
  )
}

const kinds: Record<string, string> = {
  refund: 'Paid back to you',
  dispute: 'Taken back by your bank',
  'dispute-reversal': 'Returned by your bank',
  cash: 'Dues, in cash',
  cheque: 'Dues, by cheque',
  bank: 'Dues, by bank transfer',
}

function whatFor({ kind, band, periodEndsOn }: Payment) {
  if (kind !== 'payment') return kinds[kind] ?? kind
  const name = band ? `${organisation.bands[band as Band].name} dues` : 'Dues'
  return periodEndsOn ? `${name} until ${inWords(periodEndsOn)}` : name
}
