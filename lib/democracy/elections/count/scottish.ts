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
import { onePaper, Piles } from './scottish-piles'
import { breakTie, type History } from './ties'

/**
 * The single transferable vote as Scotland elects its councils: weighted inclusive Gregory, values of five decimals with
 * the remainder ignored, a quota that stays. For one seat the same rules are the alternative vote. Everything is whole
 * units of 0.00001; at each stage votes, non-transferable and rounding loss make exactly the valid papers.
 * Source: Scottish Local Government Elections Order 2011, SSI 2011/399, Schedule 1, rules 46–53. Constraints by guard and
 * doom, see constraints.ts.
 */
export function countScottish(contest: ContestToCount, terms: CountTerms): Count {
  return new ScottishCount(contest, terms).count()
}

type Move = Pick<CountStage, 'type' | 'candidate' | 'tie'>

class ScottishCount {
  private readonly standing: number[]
  private readonly elected = new Set<number>()
  private readonly excluded = new Set<number>()
  private readonly piles: Piles
  private readonly quota: bigint
  private readonly constraints: readonly Constraint[]
  private readonly infeasible: boolean
  private readonly history: History = []
  private readonly stages: CountStage[] = []
  private orders: Tie[] = []
  private votes: bigint[]
  private nonTransferable = 0n
  private roundingLoss = 0n
  private verdict: ConstraintVerdict

  constructor(
    private readonly contest: ContestToCount,
    private readonly terms: CountTerms,
  ) {
    const { candidates, withdrawn, papers } = contest
    this.standing = candidates
      .map((_, at) => at + 1)
      .filter((number) => !withdrawn.includes(number))
    this.piles = new Piles(papers, candidates.length)
    this.quota = (BigInt(papers.valid) / BigInt(terms.seats + 1) + 1n) * onePaper
    this.votes = new Array<bigint>(candidates.length + 1).fill(0n)
    this.infeasible = !judge(this.field(), terms.constraints).feasible
    this.constraints = this.infeasible ? [] : terms.constraints
    this.verdict = judge(this.field(), this.constraints)
  }

  count(): Count {
    this.votes = this.piles.deal()
    this.endStage({ type: 'first', candidate: null, tie: null })
    while (this.vacancies() > 0 && this.continuing().length > 0) this.step()
    const { contest, terms } = this
    return {
      rules: terms.rules,
      version: newestVersion,
      seats: terms.seats,
      candidates: contest.candidates,
      valid: contest.papers.valid,
      invalid: contest.papers.invalid,
      quota: String(this.quota / onePaper),
      winners: [...this.elected],
      infeasible: this.infeasible,
      stages: this.stages,
    }
  }

  /** One movement: a doomed candidate goes first, then the highest surplus, then whoever has fewest votes. */
  private step() {
    const doomed = this.continuing().filter((number) => this.verdict.doomed.has(number))
    if (doomed.length > 0) return this.exclude(doomed, 'doomed')
    const surpluses = [...this.elected].filter((number) => this.votes[number]! > this.quota)
    if (surpluses.length > 0) return this.transfer(surpluses)
    const open = this.continuing().filter((number) => !this.verdict.guarded.has(number))
    if (open.length === 0)
      throw new Uncountable(
        'Every remaining candidate would have to be elected, but there are not enough seats.',
      )
    this.exclude(open, 'exclusion')
  }

  private transfer(surpluses: number[]) {
    const highest = this.extreme(surpluses, 'highest')
    const { chosen, tie } = breakTie(highest, 'highest', this.history, this.terms.lots)
    const total = this.votes[chosen]!
    const surplus = total - this.quota
    const moved = this.piles.move(chosen, (value) => (surplus * value) / total, this.continues)
    this.votes[chosen] = this.quota
    this.receive(moved, surplus)
    this.endStage({ type: 'surplus', candidate: chosen, tie })
  }

  private exclude(among: number[], type: 'exclusion' | 'doomed') {
    const lowest = this.extreme(among, 'lowest')
    const { chosen, tie } = breakTie(lowest, 'lowest', this.history, this.terms.lots)
    this.excluded.add(chosen)
    const had = this.votes[chosen]!
    const moved = this.piles.move(chosen, (value) => value, this.continues)
    this.votes[chosen] = 0n
    this.receive(moved, had)
    this.endStage({ type, candidate: chosen, tie })
  }

  private receive(moved: { votes: bigint[]; nonTransferable: bigint }, given: bigint) {
    const arrived = moved.votes.reduce((sum, votes) => sum + votes, 0n)
    this.votes = this.votes.map((votes, number) => votes + moved.votes[number]!)
    this.nonTransferable += moved.nonTransferable
    this.roundingLoss += given - arrived - moved.nonTransferable
  }

  /** All papers are moved; now whoever has the quota is elected, and whoever is left if only as many are. */
  private endStage(move: Move) {
    const before = new Set(this.elected)
    this.history.push([...this.votes])
    this.verdict = judge(this.field(), this.constraints)
    this.electWithQuota()
    this.electTheRest()
    const { contest, votes } = this
    this.stages.push({
      stage: this.stages.length + 1,
      ...move,
      votes: contest.candidates.map((_, at) => decimal(votes[at + 1]!, 5)),
      nonTransferable: decimal(this.nonTransferable, 5),
      roundingLoss: decimal(this.roundingLoss, 5),
      elected: [...this.elected].filter((number) => !before.has(number)),
      orders: this.orders,
    })
    this.orders = []
  }

  /** The highest first, because with constraints one election can close the way for the next. */
  private electWithQuota() {
    while (this.vacancies() > 0) {
      const over = this.continuing().filter(
        (number) => this.votes[number]! >= this.quota && !this.verdict.doomed.has(number),
      )
      if (over.length === 0) return
      this.elect(this.firstOf(over))
    }
  }

  private electTheRest() {
    const left = this.continuing()
    if (left.length > this.vacancies() || left.some((number) => this.verdict.doomed.has(number)))
      return
    while (this.continuing().length > 0) this.elect(this.firstOf(this.continuing()))
  }

  private elect(number: number) {
    this.elected.add(number)
    this.verdict = judge(this.field(), this.constraints)
  }

  /** Of those elected at one stage the one with more votes is named first; where constraints hang on it, a tie is broken. */
  private firstOf(numbers: number[]): number {
    const highest = this.extreme(numbers, 'highest')
    const lots = this.terms.lots ?? (this.constraints.length === 0 ? highest : undefined)
    const { chosen, tie } = breakTie(highest, 'highest', this.history, lots)
    if (tie?.by === 'look-back' || (tie && this.terms.lots)) this.orders.push(tie)
    return chosen
  }

  private extreme(numbers: number[], which: 'highest' | 'lowest'): number[] {
    const best = numbers
      .map((number) => this.votes[number]!)
      .reduce((so, votes) => ((which === 'highest' ? votes > so : votes < so) ? votes : so))
    return numbers.filter((number) => this.votes[number] === best)
  }

  private readonly continues = (number: number) =>
    !this.elected.has(number) &&
    !this.excluded.has(number) &&
    !this.contest.withdrawn.includes(number)

  private continuing() {
    return this.standing.filter(this.continues)
  }

  private vacancies() {
    return this.terms.seats - this.elected.size
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
