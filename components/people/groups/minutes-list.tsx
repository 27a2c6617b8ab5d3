import type { Route } from 'next'
import Link from 'next/link'
import { Tag } from '@/components/ui/tag'

type Minutes = { id: string; title: string; metOn: string; waits: boolean; unwritten: boolean }

/** The minutes of a group, the newest meeting first. */
export function MinutesList({ group, minutes }: { group: string; minutes: readonly Minutes[] }) {
  return (
    <ul className="border-ink border-t-3">
      {minutes.map(({ id, title, metOn, waits, unwritten }) => (
        <li
          key={id}
          className="flex max-w-none flex-wrap items-baseline justify-between gap-x-5 border-rule border-b py-3"
        >
          <span>
            <Link
              prefetch={false}
              href={`/groups/${group}/minutes/${id}` as Route}
              className="font-bold"
            >
              {title}
            </Link>
            <span className="block text-ink-soft text-sm">Meeting of {metOn}</span>
          </span>
          {unwritten && <Tag>Not written yet</Tag>}
          {waits && <Tag tone="todo">Needs approval</Tag>}
        </li>
      ))}
    </ul>
  )
}
