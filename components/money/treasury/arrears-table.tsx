import { SharedWith } from '@/components/people/shared-addresses/shared-with'
import { Table } from '@/components/ui/table'
import { dateOf, inWords, lastDayOf } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { bandName } from '@/lib/money/subscriptions/bands'
import type { ArrearsRow } from '@/lib/money/treasury/lists/arrears'
import { wayInWords } from '@/lib/money/treasury/lists/filters'
import { MemberCell } from './member-cell'

/** Who owes, since when, and what we last wrote about it. */
export function ArrearsTable({ rows, at }: { rows: readonly ArrearsRow[]; at: Date }) {
  return (
    <Table
      caption="Members in arrears"
      captionHidden
      columns={[
        { key: 'member', head: 'Member' },
        { key: 'owes', head: 'Owes', numeric: true },
        { key: 'since', head: 'Since' },
        { key: 'grace', head: 'Grace' },
        { key: 'band', head: 'Band and payment method' },
        { key: 'mail', head: 'Last email' },
      ]}
      rows={rows.map((row) => ({
        id: String(row.number),
        cells: {
          member: (
            <>
              <MemberCell number={row.number} name={row.name} />
              <SharedWith names={row.sharedWith} />
            </>
          ),
          owes: inPounds(row.pence),
          since: inWords(dateOf(row.failedAt)),
          grace: graceOf(row, at),
          band: `${bandName(row.band)}, ${wayInWords(row.method).toLowerCase()}`,
          mail: row.mail ? (
            <>
              {inWords(dateOf(row.mail.at))}
              <span className="block text-ink-soft text-sm">
                {row.mail.message.replaceAll('-', ' ')}
              </span>
            </>
          ) : (
            'None'
          ),
        },
      }))}
    />
  )
}

function graceOf({ graceEndsAt }: ArrearsRow, at: Date) {
  if (!graceEndsAt) return 'Suspended'
  const day = inWords(lastDayOf(graceEndsAt))
  return graceEndsAt > at ? `until ${day}` : `ended on ${day}`
}
