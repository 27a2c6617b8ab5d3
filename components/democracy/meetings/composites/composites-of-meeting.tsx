import type { Route } from 'next'
import Link from 'next/link'
import { SectionHeading } from '@/components/layout/section-heading'
import type { Compositing } from '@/lib/democracy/meetings/composites/read-composites'
import { motionsInWords } from '@/lib/democracy/meetings/composites/states'
import { lastDayInWords } from '@/lib/kernel/calendar'

/** Composites that wait for their movers, and the way to a new one: for those whom it concerns, and for nobody else. */
export function CompositesOfMeeting({ compositing }: { compositing: Compositing }) {
  const { number, proposed, mayPropose, until } = compositing
  if (proposed.length === 0 && !mayPropose) return null
  return (
    <section aria-labelledby="composites" className="flow no-print">
      <SectionHeading id="composites">Composites</SectionHeading>
      {proposed.length > 0 && (
        <ul>
          {proposed.map(({ id, title, motions }) => (
            <li key={id} className="max-w-none border-rule border-b py-3">
              <Link prefetch={false} href={`/meetings/${number}/composites/${id}` as Route}>
                {title}
              </Link>
              <p className="text-ink-soft text-sm">
                {`In place of ${motionsInWords(motions)}, if all their movers consent`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayPropose && (
        <p>
          <Link prefetch={false} href={`/meetings/${number}/composites/new` as Route}>
            Make one motion of several
          </Link>
          {`, with the consent of their movers, until ${lastDayInWords(until)}.`}
        </p>
      )}
    </section>
  )
}
