import type { Constraint, Count, CountStage } from '@/lib/democracy/elections/count/contest'
import type { ElectionKind } from '@/lib/democracy/elections/election-kinds'
import { reopenNominations } from '@/lib/democracy/elections/reopen-nominations'
import { isolateName } from '@/lib/kernel/isolate-name'

/** A contest that was counted, with what the count was bound by. Candidates go by their number, from 1. */
export type Counted = {
  id: string
  kind: ElectionKind
  title: string
  count: Count
  constraints: Constraint[]
  /** Elected to an earlier position already, where nobody may hold two. */
  passedOver: number[]
}

export function nameOf(count: Count, number: number): string {
  return isolateName(count.candidates[number - 1] ?? `Candidate ${number}`)
}

export function isReopening(count: Count, number: number): boolean {
  return count.candidates[number - 1] === reopenNominations
}

/** "Ada, Ben and Cath" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export type CandidateStanding = 'in the running' | 'elected' | 'excluded' | 'passed over'

/** How everybody stands when a stage is over. */
export function candidateStandings(
  { count, passedOver }: Counted,
  stage: CountStage,
): CandidateStanding[] {
  const until = count.stages.slice(0, count.stages.indexOf(stage) + 1)
  const elected = new Set(until.flatMap((one) => one.elected))
  const excluded = new Set(
    until.flatMap(({ type, candidate, together }) =>
      type === 'surplus' || !candidate ? [] : (together ?? [candidate]),
    ),
  )
  return count.candidates.map((_, at) => {
    if (elected.has(at + 1)) return 'elected'
    if (excluded.has(at + 1)) return 'excluded'
    return passedOver.includes(at + 1) ? 'passed over' : 'in the running'
  })
}
