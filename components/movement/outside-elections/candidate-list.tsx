import type { Route } from 'next'
import Link from 'next/link'
import { Name } from '@/components/ui/name'
import type { ShownCandidate } from '@/lib/movement/outside-elections/read'
import { howFarInWords, nominatedInWords } from '@/lib/movement/outside-elections/states'

type Props = {
  slug: string
  answersBy: Date
  needed: number | null
  candidates: readonly ShownCandidate[]
}

/** Who stands, and how it stands with their answers: who declined and who has said nothing are named as such. */
export function CandidateList({ slug, answersBy, needed, candidates }: Props) {
  return (
    <ul>
      {candidates.map((candidate) => (
        <li
          key={candidate.id}
          className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <Link
              href={`/outside-elections/${slug}/candidates/${candidate.number}` as Route}
              className="whole-row"
            >
              <Name>{candidate.name}</Name>
            </Link>
            {candidate.about && (
              <p className="text-ink-soft text-sm">
                <Name>{candidate.about}</Name>
              </p>
            )}
          </div>
          <div className="text-sm">
            <p>{howFarInWords(candidate, answersBy)}</p>
            {needed !== null && <p>{nominatedInWords(candidate.nominations.length, needed)}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
