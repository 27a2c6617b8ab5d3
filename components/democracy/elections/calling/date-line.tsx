import { Tag } from '@/components/ui/tag'

export type DateOnLine = { words: string; at: string; past: boolean; next: boolean }

/** The dates of an election in a line, what is over and what comes next. */
export function DateLine({ dates }: { dates: readonly DateOnLine[] }) {
  return (
    <ol className="border-ink border-l-3 pl-5">
      {dates.map(({ words, at, past, next }) => (
        <li
          key={words}
          data-date={past ? 'over' : next ? 'next' : 'to come'}
          className="timeline-entry relative pb-3 last:pb-0"
        >
          <p className={past ? 'text-ink-soft' : 'font-bold'}>
            {words} {next && <Tag tone="attention">Next</Tag>}
            {past && <span className="sr-only"> (past)</span>}
          </p>
          <p className="text-ink-soft text-sm">{at}</p>
        </li>
      ))}
    </ol>
  )
}
