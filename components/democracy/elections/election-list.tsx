import type { Route } from 'next'
import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import type { Phase } from '@/lib/democracy/elections/phase'
import { electionPhaseLabels, electionPhaseTone } from './election-phase-labels'

export type ElectionEntry = {
  slug: string
  title: string
  phase: Phase
  href: Route
  about: string
}

/** Elections under each other, each with where it stands. */
export function ElectionList({ elections }: { elections: readonly ElectionEntry[] }) {
  return (
    <ul className="border-ink border-t-3">
      {elections.map((election) => (
        <li
          key={election.slug}
          className="relative flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <Link prefetch={false} href={election.href} className="whole-row">
              {election.title}
            </Link>
            <p className="text-ink-soft text-sm">{election.about}</p>
          </div>
          <Tag tone={electionPhaseTone(election.phase)}>{electionPhaseLabels[election.phase]}</Tag>
        </li>
      ))}
    </ul>
  )
}
