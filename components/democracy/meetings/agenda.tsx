import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { timeInWords } from '@/lib/kernel/calendar'

export type AgendaEntry = {
  id: string
  at: Date
  title: string
  motion: number | null
  speaker: string | null
  about: string | null
  papers: readonly { id: string; title: string }[]
}

type Props = {
  number: number
  items: readonly AgendaEntry[]
  /** Beside each item, below its papers. */
  beside?: (item: AgendaEntry) => ReactNode
}

/** What a meeting is about: when, which, who speaks, and the papers for it. */
export function Agenda({ number, items, beside }: Props) {
  return (
    <ol className={`agenda ${beside ? 'agenda-edited' : ''}`}>
      {items.map((item, place) => (
        <li key={item.id}>
          <span className="agenda-time whitespace-nowrap tabular-nums">{timeInWords(item.at)}</span>
          <span className="agenda-number">{place + 1}</span>
          <div className="min-w-0">
            <h3 className="agenda-title">
              {item.motion ? (
                <Link prefetch={false} href={`/motions/${item.motion}` as Route}>
                  {item.title}
                </Link>
              ) : (
                item.title
              )}
            </h3>
            {(item.about || item.speaker) && (
              <p className="text-sm">
                {[item.about, item.speaker].filter(Boolean).map((words, one) => (
                  <span key={words}>
                    {one > 0 && '. '}
                    <bdi>{words}</bdi>
                  </span>
                ))}
              </p>
            )}
          </div>
          <div className="min-w-0">
            {item.papers.map(({ id, title }) => (
              <p key={id} className="break-words">
                <a href={`/meetings/${number}/papers/${id}`} download>
                  {title}
                </a>{' '}
                <span className="text-ink-soft text-sm">PDF</span>
              </p>
            ))}
            {beside?.(item)}
          </div>
        </li>
      ))}
    </ol>
  )
}
