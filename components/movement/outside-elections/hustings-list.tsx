import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { momentInWords } from '@/lib/kernel/calendar'
import type { listHustings } from '@/lib/movement/outside-elections/hustings/read-hustings'

type Props = {
  hustings: Awaited<ReturnType<typeof listHustings>>
  /** What can be done with one, at the desk. */
  act?: (event: number) => ReactNode
}

/** Events at which candidates answer questions. */
export function HustingsList({ hustings, act }: Props) {
  return (
    <ul>
      {hustings.map(({ number, title, startsAt, town, audience }) => (
        <li
          key={number}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-[1_1_16rem]">
            <Link href={`/events/${number}` as Route}>
              <strong>{title}</strong>
            </Link>
            <p className="text-ink-soft text-sm">
              {`${momentInWords(startsAt)}, ${town ?? 'online'}${audience === 'members' ? '. For members' : ''}`}
            </p>
          </div>
          {act?.(number)}
        </li>
      ))}
    </ul>
  )
}
