import { useState } from 'react'
import { Name } from '@/components/ui/name'
import type { ManifestContest } from '@/lib/democracy/elections/protocol/manifest'

type Props = {
  contest: ManifestContest
  ranking: readonly number[]
  move: (candidate: number, to: number) => void
}

/** The ranking as a list that can be dragged into order. Everything can be done with the numbers alone. */
export function RankingList({ contest, ranking, move }: Props) {
  const [held, setHeld] = useState<number>()
  return (
    <div className="mt-5 border-ink border-t-3 pt-3">
      <p className="font-bold">Your order so far</p>
      <ol className="numbers mt-1 pl-[1.25em]">
        {ranking.map((candidate, at) => (
          <li
            key={candidate}
            draggable
            onDragStart={() => setHeld(candidate)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (held !== undefined) move(held, at)
            }}
            className="cursor-grab break-words"
          >
            <Name>{contest.candidates[candidate - 1]!.name}</Name>
          </li>
        ))}
      </ol>
    </div>
  )
}
