import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import type { Standing } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { memberNumberInWords } from '@/lib/members/member-number'
import { standingInWords } from '@/lib/members/standing-in-words'
import { type Band, type Interval, organisation } from '@/lib/organisation'
import { duesInWords } from '@/lib/subscriptions/bands'
import { ways } from '@/lib/treasury/lists/filters'

type Row = {
  number: number
  name: string
  standing: Standing
  band: Band | null
  interval: Interval | null
  method: string | null
  pence: number | null
  joinedAt: Date
  paidUntil: Date | null
}

/** Every member with what they pay, how, and until when it is paid. */
export function DuesTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="Members and their dues"
      captionHidden
      columns={[
        { key: 'member', head: 'Member' },
        { key: 'standing', head: 'Standing' },
        { key: 'band', head: 'Band' },
        { key: 'dues', head: 'Dues' },
        { key: 'way', head: 'Way of paying' },
        { key: 'until', head: 'Paid until' },
      ]}
      rows={rows.map((row) => ({
        id: String(row.number),
        cells: {
          member: (
            <>
              <Link href={`/desk/money/members/${row.number}` as Route} prefetch={false}>
                {row.name || 'Name erased'}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">
                {memberNumberInWords(row.number)}, joined {inWords(dateOf(row.joinedAt))}
              </span>
            </>
          ),
          standing: standingInWords[row.standing],
          band: row.band ? organisation.bands[row.band].name : 'None',
          dues: row.interval && row.pence !== null ? duesInWords(row.pence, row.interval) : '–',
          way: row.band && row.band !== 'free' ? wayOf(row.method) : '–',
          until: row.paidUntil ? inWords(dateOf(row.paidUntil)) : '–',
        },
      }))}
    />
  )
}

function wayOf(method: string | null) {
  return ways[(method ?? 'none') as keyof typeof ways] ?? method
}
