import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { nameOfType } from '@/lib/money/payouts/payout-wording'
import type { PayoutMovement } from '@/lib/money/payouts/read'

type Line = Omit<PayoutMovement, 'memberNumber'>

/** Money at Stripe that is nowhere in our books. */
export function UnknownTable({ movements }: { movements: readonly Line[] }) {
  return (
    <Table
      caption="At Stripe but not in our books"
      columns={[
        { key: 'what', head: 'What' },
        { key: 'day', head: 'Date' },
        { key: 'amount', head: 'Amount', numeric: true },
        { key: 'fee', head: 'Fee', numeric: true },
        { key: 'id', head: 'Stripe ID' },
      ]}
      rows={movements.map((movement) => ({
        id: movement.id,
        cells: {
          what: nameOfType(movement.type),
          day: <span className="whitespace-nowrap">{inWords(dateOf(movement.occurredAt))}</span>,
          amount: toThePenny(movement.amountPence),
          fee: movement.feePence === 0 ? '' : toThePenny(-movement.feePence),
          id: movement.sourceKey ?? movement.id,
        },
      }))}
    />
  )
}
