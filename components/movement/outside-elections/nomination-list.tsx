import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import { inWords } from '@/lib/kernel/calendar'
import type { OutsideNomination } from '@/lib/movement/outside-elections/nominations/read-nominations'

type Props = {
  nominations: readonly OutsideNomination[]
  /** What can be done with one, at the desk. */
  act?: (nomination: OutsideNomination) => ReactNode
}

/** Local parties that nominated a candidate, each with where we know it from. */
export function NominationList({ nominations, act }: Props) {
  return (
    <ul>
      {nominations.map((nomination) => (
        <li
          key={nomination.id}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-1 border-rule border-b py-2"
        >
          <span>
            <strong>
              <Name>{nomination.party}</Name>
            </strong>
            {`, ${inWords(nomination.nominatedOn)} `}
            <span className="text-ink-soft text-sm">
              (<Name>{nomination.source}</Name>)
            </span>
          </span>
          {act?.(nomination)}
        </li>
      ))}
    </ul>
  )
}
