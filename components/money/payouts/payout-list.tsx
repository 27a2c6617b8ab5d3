import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { bankInWords, statusInWords } from '@/lib/money/payouts/payout-wording'

type Line = {
  id: string
  amountPence: number
  status: string
  arrivesOn: string
  bankPence: number | null
}

/** What Stripe sent to our bank, and whether it came. */
export function PayoutList({ payouts }: { payouts: readonly Line[] }) {
  return (
    <Table
      caption="Payouts"
      captionHidden
      columns={[
        { key: 'day', head: 'In the bank on' },
        { key: 'amount', head: 'Amount', numeric: true },
        { key: 'status', head: 'At Stripe' },
        { key: 'bank', head: 'On the statement' },
      ]}
      rows={payouts.map((payout) => ({
        id: payout.id,
        cells: {
          day: (
            <Link
              href={`/desk/money/payouts/${payout.id}`}
              prefetch={false}
              className="whitespace-nowrap"
            >
              {inWords(payout.arrivesOn)}
            </Link>
          ),
          amount: toThePenny(payout.amountPence),
          status: statusInWords(payout.status),
          bank: <Bank payout={payout} />,
        },
      }))}
    />
  )
}

function Bank({ payout }: { payout: Line }) {
  const words = bankInWords(payout)
  if (words) {
    const agrees = payout.bankPence === payout.amountPence
    return <Tag tone={agrees ? 'done' : 'attention'}>{words}</Tag>
  }
  return payout.status === 'paid' ? <Tag tone="todo">Not compared yet</Tag> : null
}
