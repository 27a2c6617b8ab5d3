import type { Route } from 'next'
import Link from 'next/link'

/** Something waiting for an officer, and how many of it. Without a count it is a record to look things up in. */
export type Queue = { title: string; href: Route; count?: number }

export function QueueList({ queues }: { queues: readonly Queue[] }) {
  return (
    <ul className="border-ink border-t-3">
      {queues.map(({ title, href, count }) => (
        <li
          key={title}
          className="relative flex min-h-14 items-center gap-5 border-rule border-b py-3"
        >
          <span className="headline w-[3ch] flex-none text-right text-2xl tabular-nums">
            {count ?? <span aria-hidden="true">–</span>}
          </span>
          <Link href={href} className="whole-row" prefetch={false}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
