import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { type RefundReason, refundReasons } from '@/lib/money/ledger/refunds'
import { refundStateNames } from '@/lib/money/treasury/refunds/filters'

type Line = {
  refund: { id: string; amountPence: number; reason: string; state: string; askedAt: Date }
  name: string | null
}

/** Refunds, each leading to what there is to decide. */
export function RefundTable({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'who', head: 'To' },
        { key: 'state', head: 'Status' },
        { key: 'amount', head: 'Amount', numeric: true },
      ]}
      rows={lines.map(({ refund, name }) => ({
        id: refund.id,
        cells: {
          who: (
            <>
              <Link prefetch={false} href={`/desk/money/refunds/${refund.id}`}>
                <Name instead="No name recorded">{name}</Name>
              </Link>
              <span className="block font-normal text-ink-soft text-sm">
                {dayInWords(refund.askedAt)} · {refundReasons[refund.reason as RefundReason]}
              </span>
            </>
          ),
          state: refundStateNames[refund.state],
          amount: inPounds(refund.amountPence),
        },
      }))}
    />
  )
}
