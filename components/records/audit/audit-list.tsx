import type { Route } from 'next'
import Link from 'next/link'

export type AuditLine = {
  position: number
  at: string
  sentence: string
  /** The office held when acting. */
  office?: string
  byActor?: Route
  about: string
  aboutSubject: Route
}

/** Entries of the audit log as sentences, each with links to the other entries by the same person or about the same thing. */
export function AuditList({ entries }: { entries: readonly AuditLine[] }) {
  return (
    <ol className="border-ink border-t-3">
      {entries.map((entry) => (
        <li key={entry.position} className="border-rule border-b py-3">
          <p>{entry.sentence}</p>
          <p className="flex flex-wrap gap-x-5 text-ink-soft text-sm">
            <span>
              {entry.position} · {entry.at}
              {entry.office && ` · ${entry.office}`}
            </span>
            <Link href={entry.aboutSubject}>
              All entries about this {entry.about}
              <span className="sr-only"> (entry {entry.position})</span>
            </Link>
            {entry.byActor && (
              <Link href={entry.byActor}>
                All entries by this person<span className="sr-only"> (entry {entry.position})</span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
