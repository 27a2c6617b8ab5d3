import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type SummaryRow = {
  term: string
  /** Nothing given shows as "Not given". */
  value?: ReactNode
  change?: Route
  /** The link's own words when it is not "Change". */
  changeLabel?: string
}

type Props = {
  rows: readonly SummaryRow[]
  title?: string
  /** One change link for the whole list. */
  change?: Route
}

/** Answers as given, to be checked or read; each with its way back. */
export function SummaryList({ rows, title, change }: Props) {
  return (
    <section>
      {title && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-5">
          <h2 className="text-xl">{title}</h2>
          {change && (
            <Link prefetch={false} href={change}>
              Change<span className="sr-only"> {lower(title)}</span>
            </Link>
          )}
        </div>
      )}
      <dl className="border-ink border-t-3">
        {rows.map((row) => (
          <div
            key={row.term}
            className="grid gap-x-5 border-rule border-b py-3 sm:grid-cols-[2fr_3fr_auto]"
          >
            <dt className="font-bold">{row.term}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words">
              {row.value || <span className="text-ink-soft">Not given</span>}
            </dd>
            {row.change && (
              <dd>
                <Link prefetch={false} href={row.change}>
                  {row.changeLabel ?? 'Change'}
                  <span className="sr-only"> {lower(row.term)}</span>
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

function lower(words: string) {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
