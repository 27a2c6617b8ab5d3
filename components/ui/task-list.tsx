import type { Route } from 'next'
import Link from 'next/link'
import { Tag, type TagTone } from './tag'

export type Task = {
  title: string
  /** Without it the task cannot be started yet. */
  href?: Route
  /** Plain text for what is done or cannot start; a tag for what still wants doing. */
  status?: string
  tone?: TagTone
  hint?: string
}

type Props = { title: string; tasks: readonly Task[] }

/** One part of a longer piece of work: what there is to do, and how far each stands. */
export function TaskList({ title, tasks }: Props) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="border-ink border-t-3">
        {tasks.map((task) => (
          <li
            key={task.title}
            className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
          >
            <div>
              {task.href ? (
                <Link prefetch={false} href={task.href} className="whole-row">
                  {task.title}
                </Link>
              ) : (
                <span className="text-ink-soft">{task.title}</span>
              )}
              {task.hint && <p className="text-ink-soft text-sm">{task.hint}</p>}
            </div>
            {task.tone && task.status ? (
              <Tag tone={task.tone}>{task.status}</Tag>
            ) : (
              <span className={task.href ? undefined : 'text-ink-soft'}>{task.status}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
