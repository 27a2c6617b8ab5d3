import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from './button'
import { Tag, type TagTone } from './tag'
import { When } from './when'

export type NowItem = {
  title: string
  href: Route
  about?: ReactNode
  /** The deadline by which the list is in order, or since when it waits. */
  at: Date
  left?: string
  status?: string
  tone?: TagTone
  act?: NowAct
  /** Puts something else in the place of state and act where only the device of the reader knows how it stands. */
  onDevice?: (state: ReactNode) => ReactNode
}

/** A button, primary only where the reader has not acted yet and time runs. */
export type NowAct = { href: Route; label: string; primary?: boolean }

/** What goes on now, day by day: when, what, and how it stands for the reader with the one thing to do. */
export function NowList({ items }: { items: readonly NowItem[] }) {
  return (
    <ol className="now-list">
      {items.map((item) => (
        <NowLine key={item.href} {...item} />
      ))}
    </ol>
  )
}

function NowLine({ title, href, about, at, left, status, tone, act, onDevice }: NowItem) {
  const state = (
    <>
      {status && <Tag tone={tone}>{status}</Tag>}
      {act && (
        <ButtonLink row href={act.href} variant={act.primary ? 'primary' : 'secondary'}>
          {act.label}
          <span className="sr-only">: {title}</span>
        </ButtonLink>
      )}
    </>
  )
  return (
    <li>
      <When at={at} left={left} />
      <div className="min-w-0">
        <h3>
          <Link prefetch={false} href={href}>
            {title}
          </Link>
        </h3>
        {about && <p className="mt-1">{about}</p>}
      </div>
      <div className="now-act">{onDevice ? onDevice(state) : state}</div>
    </li>
  )
}
