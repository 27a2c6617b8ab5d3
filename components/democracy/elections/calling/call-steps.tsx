import type { Route } from 'next'
import Link from 'next/link'
import { Tag } from '@/components/ui/tag'

export type CallStepLine = {
  title: string
  /** Nothing as long as it cannot be opened. */
  href?: Route
  /** What it says so far, or what it will ask. */
  about: string
  /** What is wrong with what was saved. */
  why?: string
  done: boolean
  /** In place of the tag, where something has to come first: "after 4". */
  waits?: string
}

/** The steps of calling an election, and how far each is. */
export function CallSteps({ steps }: { steps: readonly CallStepLine[] }) {
  return (
    <ol className="border-ink border-t-3">
      {steps.map(({ title, href, about, why, done, waits }, at) => (
        <li
          key={title}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-start gap-x-3 border-rule border-b py-3 sm:grid-cols-[2.5rem_minmax(0,1fr)_auto]"
        >
          <span aria-hidden="true" className="headline text-2xl leading-none">
            {at + 1}
          </span>
          <div className="min-w-0 break-words">
            <h2 className="text-lg">
              {href ? (
                <Link prefetch={false} href={href} className="text-ink">
                  {title}
                </Link>
              ) : (
                title
              )}
            </h2>
            <p className="text-sm">{about}</p>
            {why && <p className="mt-1 font-bold text-sm">{why}</p>}
          </div>
          {waits ? (
            <span className="text-ink-soft text-sm">{waits}</span>
          ) : (
            <Tag tone={done ? 'done' : 'todo'}>{done ? 'Done' : 'To do'}</Tag>
          )}
        </li>
      ))}
    </ol>
  )
}
