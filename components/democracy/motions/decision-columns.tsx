import type { Route } from 'next'
import Link from 'next/link'
import { SplitBar } from '@/components/charts/split-bar'
import {
  decisionInWords,
  type MotionCount,
  type MotionOutcome,
} from '@/lib/democracy/motions/tally'

export type Decision = {
  number: number
  title: string
  /** "Motion 14, 26 November" */
  eyebrow: string
  count: MotionCount
  outcome: MotionOutcome
  /** What it means for the reader: "You voted." */
  about?: string
}

/** Decisions beside each other, as columns in a paper: what was decided, and how clearly. */
export function DecisionColumns({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="columns-of-print pt-5">
      {decisions.map(({ number, title, eyebrow, count, outcome, about }) => (
        <li key={number} className="flow [--flow:0.5rem]">
          <p className="eyebrow">{eyebrow}</p>
          <h3 className="quiet-link mt-1">
            <Link prefetch={false} href={`/motions/${number}/result` as Route}>
              {decisionInWords(title, count, outcome)}
            </Link>
          </h3>
          <SplitBar count={count} size="thin" />
          {about && <p>{about}</p>}
        </li>
      ))}
    </ul>
  )
}
