import type { Route } from 'next'
import Link from 'next/link'
import { Tag, type TagTone } from './tag'

export type TaskLine = {
  title: string
  /** Without it the task cannot be started yet. */
  href?: Route
  /** Plain text for what is done or cannot start; a tag for what still wants doing. */
  status?: string
  tone?: TagTone
  hint?: string
}

/** One thing to do, the whole line of it a link. */
export function TaskRow({ title, href, status, tone, hint }: TaskLine) {
  return (
    <li className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-5 gap-y-1 border-rule border-b py-3">
      <div>
        {href ? (
          <Link prefetch={false} href={href} className="whole-row">
            {title}
          </Link>
        ) : (
          <span className="text-ink-soft">{title}</span>
        )}
        {hint && <p className="text-ink-soft text-sm">{hint}</p>}
      </div>
      {tone && status ? (
        <Tag tone={tone}>{status}</Tag>
      ) : (
        <span className={href ? undefined : 'text-ink-soft'}>{status}</span>
      )}
    </li>
  )
}
