export type TimelineEntry = { at: string; sentence: string; office?: string }

/** What happened, latest where the page puts it, each in a sentence with its time and which office they held. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="border-ink border-l-3 pl-5">
      {entries.map((entry) => (
        <li
          key={`${entry.at} ${entry.sentence}`}
          className="timeline-entry relative pb-5 last:pb-0"
        >
          <p>{entry.sentence}</p>
          <p className="text-ink-soft text-sm">
            {entry.at}
            {entry.office && ` · ${entry.office}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
