import type { ReactNode } from 'react'
import { MemberCell } from '@/components/money/treasury/member-cell'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { type DriftKind, driftKinds } from '@/lib/money/reconciliation/difference-kinds'
import { outcomeInWords, sideInWords } from '@/lib/money/reconciliation/run-wording'

export type DriftLine = {
  id: string
  kind: DriftKind
  here: string | null
  atStripe: string | null
  customerId: string
  personId: string | null
  healedAt: Date | null
  settledAt: Date | null
  foundAt: Date
  name: string | null
  memberNumber: number | null
}

type Props = {
  caption: string
  drifts: readonly DriftLine[]
  /** What to do about one that is waiting. */
  settle?: (drift: DriftLine) => ReactNode
}

/** What differs: here, and at Stripe. */
export function DriftTable({ caption, drifts, settle }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', head: 'What' },
        { key: 'member', head: 'Member' },
        { key: 'here', head: 'Our books' },
        { key: 'atStripe', head: 'Stripe' },
        { key: 'outcome', head: settle ? 'Decision' : 'Outcome' },
      ]}
      rows={drifts.map((drift) => ({
        id: drift.id,
        cells: {
          what: (
            <>
              {driftKinds[drift.kind] ?? drift.kind}
              {settle && (
                <span className="block font-normal text-ink-soft text-sm">
                  Since {inWords(dateOf(drift.foundAt))}
                </span>
              )}
            </>
          ),
          member: <Whose drift={drift} />,
          here: sideInWords(drift.kind, drift.here),
          atStripe: sideInWords(drift.kind, drift.atStripe),
          outcome: settle?.(drift) ?? outcomeInWords(drift),
        },
      }))}
    />
  )
}

function Whose({ drift: { name, memberNumber, customerId } }: { drift: DriftLine }) {
  if (memberNumber === null) {
    return name || <span className="break-all">Unknown customer ({customerId})</span>
  }
  return <MemberCell number={memberNumber} name={name} />
}
