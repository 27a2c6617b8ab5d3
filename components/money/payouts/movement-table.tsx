import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { nameOfType } from '@/lib/money/payouts/payout-wording'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Line = {
  id: string
  type: string
  amountPence: number
  feePence: number
  occurredAt: Date
  memberNumber: number | null
}

/** What was in a payout: whose payment, what Stripe kept of it, and what was left. */
export function MovementTable({ movements }: { movements: readonly Line[] }) {
  return (
    <Table
      caption="What is in this payout"
      columns={[
        { key: 'what', head: 'What' },
        { key: 'member', head: 'Member' },
        { key: 'day', head: 'Date' },
        { key: 'amount', head: 'Amount', numeric: true },
        { key: 'fee', head: 'Fee', numeric: true },
        { key: 'left', head: 'Paid out', numeric: true },
      ]}
      rows={movements.map((movement) => ({
        id: movement.id,
        cells: {
          what: nameOfType(movement.type),
          member: movement.memberNumber && (
            <Link
              href={`/desk/money/members/${movement.memberNumber}`}
              prefetch={false}
              className="whitespace-nowrap"
            >
              {memberNumberInWords(movement.memberNumber)}
            </Link>
          ),
          day: <span className="whitespace-nowrap">{inWords(dateOf(movement.occurredAt))}</span>,
          amount: toThePenny(movement.amountPence),
          fee: movement.feePence === 0 ? '' : toThePenny(-movement.feePence),
          left: toThePenny(movement.amountPence - movement.feePence),
        },
      }))}
    />
  )
}
