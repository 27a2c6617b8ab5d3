import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { bandName, duesInWords } from '@/lib/money/subscriptions/bands'
import type { DuesRow } from '@/lib/money/treasury/lists/dues'
import { wayInWords } from '@/lib/money/treasury/lists/filters'
import { isFree } from '@/lib/organisation'
import { standingInWords } from '@/lib/people/members/standing-in-words'
import { MemberCell } from './member-cell'

/** Every member with what they pay, how, and until when it is paid. */
export function DuesTable({ rows }: { rows: readonly DuesRow[] }) {
  return (
    <Table
      caption="Members and their dues"
      captionHidden
      columns={[
        { key: 'member', head: 'Member' },
        { key: 'standing', head: 'Standing' },
        { key: 'band', head: 'Band' },
        { key: 'dues', head: 'Dues' },
        { key: 'way', head: 'Payment method' },
        { key: 'until', head: 'Paid until' },
      ]}
      rows={rows.map((row) => ({
        id: String(row.number),
        cells: {
          member: (
            <MemberCell
              number={row.number}
              name={row.name}
              more={`, joined ${inWords(dateOf(row.joinedAt))}`}
            />
          ),
          standing: standingInWords[row.standing],
          band: row.band ? bandName(row.band) : 'None',
          dues: row.interval && row.pence !== null ? duesInWords(row.pence, row.interval) : '–',
          way: row.band && !isFree(row.band) ? wayInWords(row.method) : '–',
          until: row.paidUntil ? inWords(row.paidUntil) : '–',
        },
      }))}
    />
  )
}
