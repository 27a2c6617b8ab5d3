import { Name } from '@/components/ui/name'
import type { SlotState } from '@/lib/people/referees/slots'

export type ReferenceSlot = {
  key: string
  state: SlotState
  /** The referee's name of record, or the name the applicant gave where nobody matches. */
  name: string
  matched: boolean
  /** What is so, where the name alone does not say it. */
  words?: string
}

/** Where both references of an application stand: a square each, as on a ballot paper, and words. */
export function ReferenceSlots({ slots }: { slots: readonly ReferenceSlot[] }) {
  return (
    <ul className="text-sm">
      {slots.map(({ key, state, name, matched, words }) => (
        <li key={key} className="mt-1 flex gap-2 first:mt-0">
          <span className={`slot slot-${state}`} aria-hidden="true" />
          <span>
            {matched ? <Name>{name}</Name> : <Name>{`“${name}”`}</Name>}
            {words ? `: ${words}` : <span className="sr-only">: accepted</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What the squares mean. */
export function ReferenceSlotsKey({ late }: { late: number }) {
  const squares: [SlotState, string][] = [
    ['accepted', 'accepted'],
    ['given', 'given, for you to accept'],
    ['asked', 'asked'],
    ['needed', 'someone else is needed'],
  ]
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {squares.map(([state, words]) => (
        <span key={state} className="inline-flex gap-2">
          <span className={`slot slot-${state}`} aria-hidden="true" />
          {words}
        </span>
      ))}
      <span className="inline-flex items-center gap-2">
        <span className="h-[1.2rem] w-2 bg-highlight" aria-hidden="true" />
        {`waiting for more than ${late} days`}
      </span>
    </p>
  )
}
