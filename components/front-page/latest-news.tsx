import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SplitBar } from '@/components/charts/split-bar'
import { ObjectionsBar } from '@/components/democracy/motions/consent/objections-bar'
import { hasOptions, type Majority } from '@/lib/democracy/motions/states'
import {
  decisionInWords,
  type MotionCount,
  type MotionOutcome,
} from '@/lib/democracy/motions/tally'

export type PublicDecision = {
  number: number
  title: string
  /** "29 August 2026" */
  day: string
  count: MotionCount
  outcome: MotionOutcome
  majority: Majority
  objectionsToStop: number | null
  /** Of several options. */
  chosen?: string
  /** "58" */
  turnout: string
}

export type PublicElection = { slug: string; title: string; about: string; result: boolean }

type Props = { decisions: readonly PublicDecision[]; election?: PublicElection }

/** What members decided last and the newest election that is public, as columns in a paper. */
export function LatestNews({ decisions, election }: Props) {
  return (
    <ul className="columns-of-print">
      {decisions.map((decision) => (
        <DecisionColumn key={decision.number} {...decision} />
      ))}
      {election && (
        <Column
          eyebrow={election.result ? 'Election result' : 'Election'}
          href={`/elections/${election.slug}${election.result ? '/result' : ''}` as Route}
          title={election.title}
        >
          <p>{election.about}</p>
        </Column>
      )}
    </ul>
  )
}

function DecisionColumn(decision: PublicDecision) {
  const { number, title, day, count, outcome, majority, objectionsToStop, chosen, turnout } =
    decision
  const votes = (some: number) => some.toLocaleString('en-GB')
  return (
    <Column
      eyebrow={`Decided on ${day}`}
      href={`/motions/${number}/result` as Route}
      title={decisionInWords(title, count, outcome, { majority, chosen })}
    >
      {objectionsToStop ? (
        <ObjectionsBar count={count.against} needed={objectionsToStop} />
      ) : (
        <>
          {!hasOptions(majority) && (
            <>
              <SplitBar count={count} />
              <p className="flex justify-between text-sm tabular-nums">
                <strong>{votes(count.for)} for</strong>
                <span>{votes(count.against)} against</span>
              </p>
            </>
          )}
          <p>{turnout}% of members entitled to vote took part.</p>
        </>
      )}
    </Column>
  )
}

type ColumnProps = { eyebrow: string; href: Route; title: string; children: ReactNode }

function Column({ eyebrow, href, title, children }: ColumnProps) {
  return (
    <li className="flow [--flow:0.6rem]">
      <p className="eyebrow">{eyebrow}</p>
      <h3 className="quiet-link mt-1 text-xl">
        <Link prefetch={false} href={href}>
          {title}
        </Link>
      </h3>
      {children}
    </li>
  )
}
