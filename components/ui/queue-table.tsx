import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Portrait } from '@/components/people/members/portrait'
import { Name } from '@/components/ui/name'

export type WorkRow = {
  key: string
  /** How long it waits, in days, and since when: "since 2 November". */
  days: number
  since: string
  late: boolean
  who: ReactNode
  href: Route
  /** Under the name: a number, a place. */
  detail?: ReactNode
  /** The columns between who and with, in their order; `head` stands before it where columns have no heads, on a phone. */
  cells: readonly { content: ReactNode; head?: string }[]
  /** Who is on it. */
  holder?: { id: string; name: string; me: boolean }
}

type Props = {
  caption: string
  /** Head of the first column, where what is listed waits no more. */
  first?: string
  /** Head of the second column: "Applicant", "What about". */
  who: string
  columns: readonly string[]
  /** No officer takes one of these upon themselves, so nothing says who is on it. */
  withoutHolder?: true
  rows: readonly WorkRow[]
}

/** A list of work, who waits longest on top: since when, who, what is next, who is on it. */
export function QueueTable({
  caption,
  first = 'Waiting',
  who,
  columns,
  withoutHolder,
  rows,
}: Props) {
  return (
    <table className="queue">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {[first, who, ...columns, ...(withoutHolder ? [] : ['With'])].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td className={row.late ? 'waited late' : 'waited'}>
              {row.days === 0 ? (
                <b>{first === 'Waiting' ? 'Today' : 'Same day'}</b>
              ) : (
                <>
                  <b>{row.days}</b> {row.days === 1 ? 'day' : 'days'}
                </>
              )}{' '}
              <span className="waited-since">{row.since}</span>
              {row.late && <span className="sr-only">, late</span>}
            </td>
            <th scope="row">
              <Link href={row.href} prefetch={false} className="headline text-lg">
                {row.who}
              </Link>
              {row.detail && <span className="block text-ink-soft text-sm">{row.detail}</span>}
            </th>
            {row.cells.map((cell, place) => (
              <td key={columns[place]} data-head={cell.head}>
                {cell.content}
              </td>
            ))}
            {!withoutHolder && (
              <td data-head="With">
                <Holder holder={row.holder} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Holder({ holder }: Pick<WorkRow, 'holder'>) {
  if (!holder) return <span className="text-ink-soft">nobody</span>
  return (
    <span className="inline-flex items-center gap-2">
      <Portrait id={holder.id} name={holder.name} size="small" />
      {holder.me ? <strong>you</strong> : <Name>{holder.name}</Name>}
    </span>
  )
}
