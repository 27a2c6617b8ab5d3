import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { Tag, type TagTone } from '@/components/ui/tag'
import { dateOf, dayInWords } from '@/lib/kernel/calendar'
import { whatIsMissing } from '@/lib/membership/join/queue-filters'

type Row = Parameters<typeof whatIsMissing>[0] & {
  id: string
  number: number
  name: string
  submittedAt: Date
  takenByName: string | null
}

/** Applications in the order of their waiting: who, since when, what is missing, who is handling it. */
export function ApplicationQueue({ rows, at }: { rows: readonly Row[]; at: Date }) {
  return (
    <ol className="border-ink border-t-3">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative grid items-start gap-x-8 gap-y-2 border-rule border-b py-3 md:grid-cols-[3fr_4fr_4fr_2fr]"
        >
          <p>
            <Link href={`/desk/applications/${row.number}`} prefetch={false} className="whole-row">
              <Name instead="Name erased">{row.name}</Name>
            </Link>
            <span className="block text-ink-soft text-sm">Application {row.number}</span>
          </p>
          <p>
            {dayInWords(row.submittedAt)}
            <span className="block text-ink-soft text-sm">Sent {ago(row.submittedAt, at)}</span>
          </p>
          <p>
            <Tag tone={toneOf(row)}>{whatIsMissing(row)}</Tag>
          </p>
          <p className="text-sm">
            {row.takenByName ? (
              `With ${row.takenByName}`
            ) : (
              <span className="text-ink-soft">With nobody yet</span>
            )}
          </p>
        </li>
      ))}
    </ol>
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
