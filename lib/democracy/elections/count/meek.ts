import { type CandidateField, type ConstraintVerdict, judge } from './constraints'
import {
  type Constraint,
  type ContestToCount,
  type Count,
  type CountStage,
  type CountTerms,
  newestVersion,
  type Tie,
  Uncountable,
} from './contest'
import { decimal } from './decimal'
import { PreferenceTree } from './meek-tree'
import { divideUp, oneVote } from './meek-units'
import { byLot } from './ties'

const omega = 1_000n
const mostPapers = 9_000_000

/**
 * Meek's single transferable vote, exactly as the Reference Meek Rule of the Proportional Representation Foundation has it:
 * nine decimals, keep factors and weights rounded up, a quota reckoned anew at every iteration, omega one millionth. Whole
 * units throughout. Steps in brackets are the rule's own letters. Source: prfound.org, "The Reference Meek Rule".
 */
export function countMeek(contest: ContestToCount, terms: CountTerms): Count {
  return new MeekCount(contest, terms).count()
}

class MeekCount {
  private readonly standing: number[]
  private readonly elected = new Set<number>()
  private readonly excluded = new Set<number>()
  private readonly tree: PreferenceTree
  private readonly keep: Float64Array
  private readonly constraints: readonly Constraint[]
  private readonly infeasible: boolean
  private readonly stages: CountStage[] = []
  private orders: Tie[] = []
  /** Everything is reckoned in parts of a paper where papers were split, and told in whole ones. */
  private readonly parts: bigint
  private readonly told = new Set<number>()
  private votes: Float64Array
  private quota = 0n
  private verdict: ConstraintVerdict

  constructor(
    private readonly contest: ContestToCount,
    private readonly terms: CountTerms,
  ) {
    const { candidates, withdrawn, papers } = contest
    this.parts = BigInt(contest.parts ?? 1)
    if (papers.valid > mostPapers) {
      const most = Math.floor(mostPapers / Number(this.parts)).toLocaleString('en-GB')
      throw new Uncountable(`Meek counts up to ${most} such papers here.`)
    }
    this.standing = candidates
      .map((_, at) => at + 1)
      .filter((number) => !withdrawn.includes(number))
    this.votes = new Float64Array(candidates.length + 1)
    this.keep = new Float64Array(candidates.length + 1)
    for (const number of this.standing) this.keep[number] = oneVote
    this.tree = new PreferenceTree(papers, this.keep)
    this.infeasible = !judge(this.field(), terms.constraints).feasible
    this.constraints = this.infeasible ? [] : terms.constraints
    this.verdict = judge(this.field(), this.constraints)
  }

  count(): Count {
    while (!this.isComplete()) this.round()
    this.finish()
    const { contest, terms } = this
    return {
      rules: 'meek',
      version: newestVersion,
      seats: terms.seats,
      candidates: contest.candidates,
      valid: contest.papers.valid / Number(this.parts),
      invalid: contest.papers.invalid / Number(this.parts),
      quota: decimal(this.quota / this.parts, 9),
      winners: [...this.elected],
      infeasible: this.infeasible,
      stages: this.stages,
    }
  }

  /** [B1] */
  private isComplete() {
    const { elected, terms } = this
    const hopeful = this.hopeful()
    const few = elected.size + hopeful.length <= terms.seats
    return (
      elected.size >= terms.seats || (few && !hopeful.some((one) => this.verdict.doomed.has(one)))
    )
  }

  /** [B2, B3] Iterates until the surplus is as good as gone, then excludes one; or until somebody is elected. */
  private round() {
    let before: bigint | undefined
    for (;;) {
      this.distribute()
      if (this.electWithQuota()) return
      const surplus = this.surplus()
      if (surplus < omega * this.parts || (before !== undefined && surplus >= before)) {
        this.defeat(surplus)
        return
      }
      before = surplus
      this.lowerKeepFactors()
    }
  }

  /** [B2a, B2b] Each candidate keeps their share of every paper, rounded up, and hands the rest on. */
  private distribute() {
    this.votes.fill(0)
    this.tree.distribute(this.votes)
    const total = this.votes.reduce((sum, votes) => sum + BigInt(votes), 0n)
    this.quota = total / BigInt(this.terms.seats + 1) + 1n
  }

  /** [B2c] */
  private electWithQuota(): boolean {
    let found = false
    while (this.elected.size < this.terms.seats) {
      const over = this.hopeful().filter(
        (number) => BigInt(this.votes[number]!) >= this.quota && !this.verdict.doomed.has(number),
      )
      if (over.length === 0) break
      this.elect(this.highestOf(over))
      found = true
    }
    return found
  }

  /** [B2d] */
  private surplus(): bigint {
    const over = [...this.elected].reduce(
      (sum, number) => sum + BigInt(this.votes[number]!) - this.quota,
      0n,
    )
    return over > 0n ? over : 0n
  }

  /** [B2f] */
  private lowerKeepFactors() {
    for (const number of this.elected) {
      const votes = BigInt(this.votes[number]!)
      const scaled = divideUp(BigInt(this.keep[number]!) * this.quota, BigInt(oneVote))
      this.keep[number] = Number(divideUp(scaled * BigInt(oneVote), votes))
    }
  }

  /** [B3] Whoever is within the surplus of the lowest is level with them. */
  private defeat(surplus: bigint) {
    const hopeful = this.hopeful()
    const doomed = hopeful.filter((number) => this.verdict.doomed.has(number))
    const among =
      doomed.length > 0 ? doomed : hopeful.filter((number) => !this.verdict.guarded.has(number))
    if (among.length === 0)
      throw new Uncountable(
        'Every remaining candidate would have to be elected, but there are not enough seats.',
      )
    const lowest = among
      .map((number) => BigInt(this.votes[number]!))
      .reduce((least, votes) => (votes < least ? votes : least))
    const level = among.filter((number) => BigInt(this.votes[number]!) <= lowest + surplus)
    const chosen = level.length === 1 ? level[0]! : byLot(level, this.terms.lots)
    const tie: Tie | null =
      level.length === 1 ? null : { tied: level, left: level, chosen, by: 'lot' }
    this.tell(doomed.length > 0 ? 'doomed' : 'exclusion', chosen, tie)
    this.excluded.add(chosen)
    this.keep[chosen] = 0
    this.tree.release(chosen, 'excluded')
    this.verdict = judge(this.field(), this.constraints)
  }

  /** [C] */
  private finish() {
    if (this.stages.length === 0 && this.quota === 0n) this.distribute()
    while (this.elected.size < this.terms.seats && this.hopeful().length > 0)
      this.elect(this.highestOf(this.hopeful()))
    this.tell('end', null, null)
  }

  private tell(type: CountStage['type'], candidate: number | null, tie: Tie | null) {
    const elected = [...this.elected].filter((number) => !this.told.has(number))
    for (const number of elected) this.told.add(number)
    const { candidates, papers } = this.contest
    const all = BigInt(papers.valid) * BigInt(oneVote)
    const total = this.votes.reduce((sum, votes) => sum + BigInt(votes), 0n)
    const votes = candidates.map((_, at) => BigInt(this.votes[at + 1]!) / this.parts)
    const nonTransferable = (all - total) / this.parts
    const told = votes.reduce((sum, units) => sum + units, nonTransferable)
    this.stages.push({
      stage: this.stages.length + 1,
      type,
      candidate,
      votes: votes.map((units) => decimal(units, 9)),
      nonTransferable: decimal(nonTransferable, 9),
      roundingLoss: decimal(all / this.parts - told, 9),
      elected,
      tie,
      orders: this.orders,
    })
    this.orders = []
  }

  private elect(number: number) {
    this.elected.add(number)
    this.tree.release(number, 'elected')
    this.verdict = judge(this.field(), this.constraints)
  }

  private highestOf(numbers: number[]): number {
    const most = numbers.reduce((so, number) => Math.max(so, this.votes[number]!), 0)
    const highest = numbers.filter((number) => this.votes[number] === most)
    if (highest.length === 1) return highest[0]!
    const { lots } = this.terms
    const chosen = byLot(highest, lots ?? (this.constraints.length === 0 ? highest : undefined))
    if (lots) this.orders.push({ tied: highest, left: highest, chosen, by: 'lot' })
    return chosen
  }

  private hopeful() {
    return this.standing.filter((number) => !this.elected.has(number) && !this.excluded.has(number))
  }

  private field(): CandidateField {
    return {
      standing: this.standing,
      elected: this.elected,
      excluded: this.excluded,
      seats: this.terms.seats,
    }
  }
}
