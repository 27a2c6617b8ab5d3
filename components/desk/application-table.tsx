import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { whatIsMissing } from '@/lib/join/queue-filters'
import { dateOf, dayInWords } from '@/lib/kernel/calendar'

type Row = Parameters<typeof whatIsMissing>[0] & {
  id: string
  number: number
  name: string
  submittedAt: Date
  takenByName: string | null
}

/** Applications in the order of their waiting: who, since when, what is missing, who took it. */
export function ApplicationTable({ title, rows, at }: { title: string; rows: Row[]; at: Date }) {
  return (
    <Table
      caption={title}
      captionHidden
      columns={[
        { key: 'who', head: 'Applicant' },
        { key: 'since', head: 'Sent' },
        { key: 'missing', head: 'Waiting for' },
        { key: 'taken', head: 'Taken by' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          who: (
            <>
              <Link href={`/desk/applications/${row.number}` as Route} prefetch={false}>
                {row.name || 'Name erased'}
              </Link>
              <span className="block text-ink-soft text-sm">Application {row.number}</span>
            </>
          ),
          since: (
            <>
              {dayInWords(row.submittedAt)}
              <span className="block text-ink-soft text-sm">{ago(row.submittedAt, at)}</span>
            </>
          ),
          missing: <Tag tone={toneOf(row)}>{whatIsMissing(row)}</Tag>,
          taken: row.takenByName ?? <span className="text-ink-soft">Nobody</span>,
        },
      }))}
    />
  )
}

function ago(then: Date, at: Date) {
  const days = Math.round((Date.parse(dateOf(at)) - Date.parse(dateOf(then))) / 86_400_000)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

function toneOf(row: Row): TagTone {
  if (row.state === 'approved') return 'done'
  if (row.state === 'declined' || row.state === 'withdrawn') return 'stopped'
  if (row.state === 'returned') return 'neutral'
  if (row.accepted >= 2 || row.toJudge > 0) return 'attention'
  return row.unmatched > 0 ? 'special' : 'neutral'
}
