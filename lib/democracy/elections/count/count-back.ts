import {
  type Constraint,
  type ContestToCount,
  type Count,
  type CountTerms,
  Uncountable,
} from './contest'
import { count } from './count'
import { Papers } from './papers'

/** Who gets a seat that fell vacant: the count in which that came out, and the newcomer, if anybody was left to be elected. */
export type Countback = {
  count: Count
  newcomer: number | undefined
  /** By which it was counted: those of the election and that who stays keeps their seat. */
  constraints: Constraint[]
}

/**
 * Fills a casual vacancy from the papers of the election: all are counted again, passing over whoever left and those who
 * `decline`, and nobody who was elected with them is excluded, until somebody new is elected. Rules about who must be elected
 * together hold as before; where they cannot be met any more, `count.infeasible` says so. Throws `Uncountable` when whoever
 * left was not elected. Source: ERS97, 7.1; for other rules the same, by guarding those who stay (constraints.ts).
 */
export function countBack(
  contest: ContestToCount,
  terms: CountTerms,
  left: number,
  decline: number[] = [],
): Countback {
  const { winners } = count(contest, terms)
  if (!winners.includes(left))
    throw new Uncountable(
      `${contest.candidates[left - 1] ?? `Candidate ${left}`} was not elected by these papers, so nobody fills that place.`,
    )
  const kept = winners.filter((number) => number !== left)
  const staying = decline.find((number) => kept.includes(number))
  if (staying)
    throw new Uncountable(
      `${contest.candidates[staying - 1]} was elected by these papers and cannot decline a seat that another left.`,
    )
  const papers = passingOver(contest, [left, ...decline])
  const { counted, constraints } = countKeeping(papers, terms, kept)
  const newcomer = counted.winners.find((number) => !kept.includes(number))
  return { count: counted, newcomer, constraints }
}

function countKeeping(contest: ContestToCount, terms: CountTerms, kept: number[]) {
  const { constraints } = terms
  if (terms.rules === 'ers97') return { counted: count(contest, { ...terms, kept }), constraints }
  if (kept.length === 0) return { counted: count(contest, terms), constraints }
  const keep: Constraint = {
    name: 'those who were elected keep their seats',
    members: kept,
    min: kept.length,
  }
  const all = [keep, ...constraints]
  const counted = count(contest, { ...terms, constraints: all })
  if (!counted.infeasible) return { counted, constraints: all }
  const without = count(contest, { ...terms, constraints: [keep] })
  return { counted: { ...without, infeasible: true }, constraints: [keep] }
}

/** The same papers with their preferences for some candidates taken out. */
function passingOver(contest: ContestToCount, gone: number[]): ContestToCount {
  const papers = new Papers()
  for (let group = 0; group < contest.papers.groups; group += 1) {
    const ranking = contest.papers.rankingOf(group).filter((number) => !gone.includes(number))
    papers.add(ranking, ranking.length, contest.papers.weights[group]!)
  }
  papers.invalid += contest.papers.invalid
  return { ...contest, papers, withdrawn: [...new Set([...contest.withdrawn, ...gone])] }
}
