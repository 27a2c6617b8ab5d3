import type { Route } from 'next'
import Link from 'next/link'
import { SplitBar } from '@/components/charts/split-bar'
import { hasOptions, type Majority } from '@/lib/democracy/motions/states'
import {
  decisionInWords,
  type MotionCount,
  type MotionOutcome,
} from '@/lib/democracy/motions/tally'
import { ObjectionsBar } from './consent/objections-bar'

export type Decision = {
  number: number
  title: string
  /** "Motion 14, 26 November" */
  eyebrow: string
  count: MotionCount
  outcome: MotionOutcome
  majority: Majority
  objectionsToStop: number | null
  /** Of several options. */
  chosen?: string
  /** What it means for the reader: "You voted." */
  about?: string
}

/** Decisions beside each other, as columns in a paper: what was decided, and how clearly. */
export function DecisionColumns({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="columns-of-print pt-5">
      {decisions.map(
        ({ number, title, eyebrow, count, outcome, majority, objectionsToStop, chosen, about }) => (
          <li key={number} className="flow [--flow:0.5rem]">
            <p className="eyebrow">{eyebrow}</p>
            <h3 className="quiet-link mt-1">
              <Link prefetch={false} href={`/motions/${number}/result` as Route}>
                {decisionInWords(title, count, outcome, { majority, chosen })}
              </Link>
            </h3>
            {objectionsToStop ? (
              <ObjectionsBar count={count.against} needed={objectionsToStop} />
            ) : (
              !hasOptions(majority) && <SplitBar count={count} size="thin" />
            )}
            {about && <p>{about}</p>}
          </li>
        ),
      )}
    </ul>
  )
}
