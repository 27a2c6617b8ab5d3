import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'

export type OfficeHolder = {
  termId: string
  personId: string
  name: string
  since: string
  until: string
}
export type OfficeHeld = {
  office: string
  title: string
  does: string
  holders: readonly OfficeHolder[]
  vacancies: number
}

type Props = {
  offices: readonly OfficeHeld[]
  /** What may be done about a holder, at the desk. */
  act?: (holder: OfficeHolder) => ReactNode
}

/** The offices of the organisation: what each is for, who holds it, and where a seat is empty. */
export function OfficeList({ offices, act }: Props) {
  return (
    <div className="border-ink border-t-3">
      {offices.map(({ office, title, does, holders, vacancies }) => (
        <section
          key={office}
          className="grid gap-x-8 gap-y-3 border-rule border-b py-5 sm:grid-cols-[2fr_3fr]"
        >
          <div>
            <h2 className="text-xl">{title}</h2>
            <p className="text-ink-soft">{does}</p>
          </div>
          <ul className="flow">
            {holders.map((holder) => (
              <li key={holder.termId}>
                <p className="headline text-lg">
                  <Name>{holder.name}</Name>
                </p>
                <p className="text-ink-soft text-sm">
                  Since {holder.since}
                  {act && `, until ${holder.until}`}
                </p>
                {act?.(holder)}
              </li>
            ))}
            {vacancies > 0 && (
              <li className="text-ink-soft">
                {holders.length === 0
                  ? 'Nobody holds this office at the moment.'
                  : 'One seat is empty.'}
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}
