import type { ReactNode } from 'react'
import { MemberCell } from '@/components/money/treasury/member-cell'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { type DifferenceKind, differenceKinds } from '@/lib/money/reconciliation/difference-kinds'
import { outcomeInWords, sideInWords } from '@/lib/money/reconciliation/run-wording'

export type Difference = {
  id: string
  kind: DifferenceKind
  here: string | null
  atStripe: string | null
  customerId: string
  personId: string | null
  correctedAt: Date | null
  resolvedAt: Date | null
  foundAt: Date
  name: string | null
  memberNumber: number | null
}

type Props = {
  caption: string
  differences: readonly Difference[]
  /** What to do about one that is waiting. */
  resolve?: (difference: Difference) => ReactNode
}

/** What differs: here, and at Stripe. */
export function DifferenceTable({ caption, differences, resolve }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', head: 'What' },
        { key: 'member', head: 'Member' },
        { key: 'here', head: 'Our books' },
        { key: 'atStripe', head: 'Stripe' },
        { key: 'outcome', head: resolve ? 'Decision' : 'Outcome' },
      ]}
      rows={differences.map((difference) => ({
        id: difference.id,
        cells: {
          what: (
            <>
              {differenceKinds[difference.kind] ?? difference.kind}
              {resolve && (
                <span className="block font-normal text-ink-soft text-sm">
                  Since {inWords(dateOf(difference.foundAt))}
                </span>
              )}
            </>
          ),
          member: <CustomerOf difference={difference} />,
          here: sideInWords(difference.kind, difference.here),
          atStripe: sideInWords(difference.kind, difference.atStripe),
          outcome: resolve?.(difference) ?? outcomeInWords(difference),
        },
      }))}
    />
  )
}

function CustomerOf({
  difference: { name, memberNumber, customerId },
}: {
  difference: Difference
}) {
  if (memberNumber === null) {
    return name || <span className="break-all">Unknown customer ({customerId})</span>
  }
  return <MemberCell number={memberNumber} name={name} />
}
