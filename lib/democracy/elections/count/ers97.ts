import {
  type ContestToCount,
  type Count,
  type CountStage,
  type CountTerms,
  newestVersion,
  type Tie,
  Uncountable,
} from './contest'
import { decimal } from './decimal'
import { byLot } from './ties'

/** A paper is worth 100 units: the rules reckon in hundredths of a vote. */
const onePaper = 100n

/** Papers that came to a candidate together, at one value (units of 0.01). Groups are those of `Papers`, by their index. */
type Batch = { value: bigint; groups: number[] }

/**
 * The single transferable vote by the rules of the Electoral Reform Society, third edition of 1997 (ERS97), which stand in
 * the rule books of unions and student bodies. Whole units of 0.01: a surplus moves only the batch of papers that made it, may wait
 * while it can change nothing, several candidates can be excluded together, and whoever cannot be overtaken any more is elected
 * below the quota. At each stage votes, non-transferable and rounding loss make exactly the valid papers.
 * Source: Newland and Britton, How to conduct an election by the Single Transferable Vote, 3rd edition, Electoral Reform
 * Society 1997, sections 5 and 6; the numbers beside the steps are its paragraphs.
 */
export function countErs97(contest: ContestToCount, terms: CountTerms): Count {
  return new Ers97Count(contest, terms).count()
}

type End = 'highest' | 'lowest'
type Move = Pick<CountStage, 'type' | 'candidate' | 'tie' | 'together'>

class Ers97Count {
  private readonly continuing: Set<number>
  private readonly elected: number[] = []
  /** Elected with more than the quota, and not handed on yet. */
  private readonly surpluses = new Set<number>()
  private readonly batches = new Map<number, Batch[]>()
  private readonly places: Uint16Array
  /** Votes at each point of the count: the first stage, and after each batch of papers. */
  private readonly points: bigint[][] = []
  private readonly stages: CountStage[] = []
  private readonly votes: bigint[]
  private quota: bigint
  private nonTransferable = 0n
  private roundingLoss = 0n
  private told = 0
  private orders: Tie[] = []

  constructor(
    private readonly contest: ContestToCount,
    private readonly terms: CountTerms,
  ) {
    const { candidates, withdrawn, papers } = contest
    if (terms.constraints.length > 0)
      throw new Uncountable(
        'ERS97 has no rule about who must be elected together. Use scottish or meek for that.',
      )
    this.continuing = new Set(
      candidates.map((_, at) => at + 1).filter((number) => !withdrawn.includes(number)),
    )
    this.places = new Uint16Array(papers.groups)
    this.votes = new Array<bigint>(candidates.length + 1).fill(0n)
    this.quota = this.quotaOf(BigInt(papers.valid) * onePaper)
  }

  count(): Count {
    const { contest, terms } = this
    const all = Array.from({ length: contest.papers.groups }, (_, group) => group)
    this.lay({ value: onePaper, groups: all })
    this.endPoint()
    this.tell({ type: 'first', candidate: null, tie: null })
    while (!this.isComplete()) this.step()
    return {
      rules: 'ers97',
      version: newestVersion,
      seats: terms.seats,
      candidates: contest.candidates,
      valid: contest.papers.valid,
      invalid: contest.papers.invalid,
      quota: decimal(this.quota, 2),
      winners: this.elected,
      infeasible: false,
      stages: this.stages,
    }
  }

  /** 5.1.6 */
  private quotaOf(votes: bigint): bigint {
    const by = BigInt(this.terms.seats + 1)
    return votes % by === 0n ? votes / by : votes / by + 1n
  }

  private vacancies() {
    return this.terms.seats - this.elected.length
  }

  /** Also, where a vacancy is filled, as soon as one newcomer is elected (7.1). */
  private isComplete() {
    return this.vacancies() <= 0 || this.continuing.size <= this.vacancies() || this.hasNewcomer()
  }

  private hasNewcomer() {
    const { kept } = this.terms
    return kept !== undefined && this.elected.some((one) => !kept.includes(one))
  }

  /** Where a vacancy is filled there is one place for newcomers, and each of the others has theirs. */
  private placesFor(candidates: number[]) {
    if (!this.terms.kept) return this.vacancies()
    return candidates.filter((one) => this.keeps(one)).length + 1
  }

  private keeps(number: number) {
    return this.terms.kept?.includes(number) ?? false
  }

  /** 5.2.1 */
  private step() {
    const together = this.surestLosers()
    if (this.surpluses.size > 0 && together.length === 0) return this.transfer()
    const alone = together.length === 0 ? this.lowest() : undefined
    const excluded = alone ? [alone.chosen] : together
    this.exclude(excluded, alone?.tie ?? null)
  }

  /**
   * 5.2.2 and 5.2.5: the most candidates whose votes, together and with every surplus that waits, do not exceed the vote of the
   * candidate next above. While there are any, surpluses wait. Candidates with equal votes go together or not at all.
   */
  private surestLosers(): number[] {
    const order = [...this.continuing].sort(
      (one, other) => this.compareVotes(one, other) || one - other,
    )
    let sum = this.waitingSurplus()
    let most: number[] = []
    for (let at = 0; at + 1 < order.length && !this.keeps(order[at]!); at += 1) {
      sum += this.votes[order[at]!]!
      const above = this.votes[order[at + 1]!]!
      const enough = order.length - (at + 1) >= this.vacancies()
      if (enough && above > this.votes[order[at]!]! && sum <= above) most = order.slice(0, at + 1)
    }
    return most
  }

  /** 5.2.5, the last sentence: one candidate, where nobody can be excluded together with others. */
  private lowest() {
    const open = [...this.continuing].filter((one) => !this.keeps(one))
    return this.parted(level(open, this.votes, 'lowest'), 'lowest')
  }

  /** 5.2.3 and 5.3 */
  private transfer() {
    const largest = level([...this.surpluses], this.votes, 'highest')
    const { chosen, tie } = this.parted(largest, 'highest')
    const surplus = this.votes[chosen]! - this.quota
    const { value, groups } = this.batches.get(chosen)!.at(-1)!
    const transferable = groups.filter((group) => this.next(group) > 0)
    const papers = this.papersIn(transferable)
    const whole = papers * value
    const share = whole > surplus ? surplus / papers : value
    this.surpluses.delete(chosen)
    this.votes[chosen] = this.quota
    this.lay({ value: share, groups: transferable })
    if (whole > surplus) this.roundingLoss += surplus - share * papers
    else this.nonTransferable += surplus - whole
    this.endPoint()
    this.tell({ type: 'surplus', candidate: chosen, tie })
  }

  /** 5.4, unless that leaves just as many as there are places (5.5.1): then nobody’s papers need to move. */
  private exclude(excluded: number[], tie: CountStage['tie']) {
    for (const one of excluded) this.continuing.delete(one)
    const move: Move = {
      type: 'exclusion',
      candidate: excluded[0]!,
      tie,
      ...(excluded.length > 1 && { together: excluded }),
    }
    if (this.continuing.size <= this.vacancies()) return this.tell(move)
    const held = excluded.flatMap((one) => this.batches.get(one) ?? [])
    const values = [...new Set(held.map(({ value }) => value))].sort((a, b) => (a > b ? -1 : 1))
    for (const value of values) {
      for (const one of excluded)
        for (const batch of this.batches.get(one) ?? [])
          if (batch.value === value) this.votes[one]! -= value * this.papersIn(batch.groups)
      const groups = held.filter((batch) => batch.value === value).flatMap((batch) => batch.groups)
      this.lay({ value, groups })
      if (this.elected.length === 0)
        this.quota = this.quotaOf(
          BigInt(this.contest.papers.valid) * onePaper - this.nonTransferable,
        )
      this.endPoint(excluded)
      if (this.vacancies() === 0) break
    }
    if (values.length === 0) this.endPoint(excluded)
    this.tell(move)
  }

  /** Each paper to its next available preference; what everybody gets is one batch. */
  private lay({ value, groups }: Batch) {
    const sorted = new Map<number, number[]>()
    for (const group of groups) {
      const next = this.next(group)
      if (next === 0) this.nonTransferable += value * this.papersIn([group])
      else if (!sorted.get(next)?.push(group)) sorted.set(next, [group])
    }
    for (const [candidate, theirs] of sorted) {
      this.votes[candidate]! += value * this.papersIn(theirs)
      const batches = this.batches.get(candidate) ?? []
      this.batches.set(candidate, [...batches, { value, groups: theirs }])
    }
  }

  private next(group: number): number {
    const ranking = this.contest.papers.rankingOf(group)
    let at = this.places[group]!
    while (at < ranking.length && !this.continuing.has(ranking[at]!)) at += 1
    this.places[group] = at
    return ranking[at] ?? 0
  }

  private papersIn(groups: number[]): bigint {
    const { weights } = this.contest.papers
    return groups.reduce((sum, group) => sum + BigInt(weights[group]!), 0n)
  }

  private compareVotes(one: number, other: number): number {
    const difference = this.votes[one]! - this.votes[other]!
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  /** All that the elected have above the quota and is not handed on yet. */
  private waitingSurplus(): bigint {
    return [...this.surpluses].reduce((sum, one) => sum + this.votes[one]! - this.quota, 0n)
  }

  /** 5.1.7, 5.3.13 and 5.4.9, after a batch of papers has moved; `leaving` still hold votes that will. */
  private endPoint(leaving: readonly number[] = []) {
    this.points.push([...this.votes])
    while (this.vacancies() > 0) {
      const reached = [...this.continuing].filter(
        (one) => this.hasReached(one, leaving) && (this.keeps(one) || !this.hasNewcomer()),
      )
      if (reached.length === 0) return
      const tied = level(reached, this.votes, 'highest')
      if (tied.length <= this.placesFor(tied)) for (const one of tied) this.elect(one)
      else {
        // 5.6.2: too few places for all who are level. Where they never differed, none is elected at this stage.
        const first = this.apart(tied, 'highest')
        if (first.length > this.placesFor(first)) return
        for (const chosen of first) {
          this.orders.push({ tied, left: first, chosen, by: 'look-back' })
          this.elect(chosen)
        }
      }
    }
  }

  /** The quota, or more than as many others could still reach as there are places. */
  private hasReached(candidate: number, leaving: readonly number[]) {
    const votes = this.votes[candidate]!
    const active = [...this.continuing, ...leaving].reduce(
      (sum, one) => sum + this.votes[one]!,
      this.waitingSurplus(),
    )
    return votes >= this.quota || (votes > 0n && votes * BigInt(this.vacancies() + 1) >= active)
  }

  private elect(number: number) {
    this.continuing.delete(number)
    this.elected.push(number)
    if (this.votes[number]! > this.quota) this.surpluses.add(number)
  }

  /** 5.5: whoever is left where only as many are as there are places; the highest is named first. */
  private electAll() {
    const left = [...this.continuing]
      .filter((one) => this.keeps(one) || !this.hasNewcomer())
      .sort((one, other) => this.compareVotes(other, one) || one - other)
    for (const one of left) {
      this.continuing.delete(one)
      this.elected.push(one)
    }
  }

  /** Those who stood highest or lowest at the earliest point at which the given differed. */
  private apart(tied: number[], end: End): number[] {
    let left = tied
    for (const votes of this.points) {
      left = level(left, votes, end)
      if (left.length === 1) break
    }
    return left
  }

  private parted(tied: number[], end: End) {
    if (tied.length === 1) return { chosen: tied[0]!, tie: null }
    const left = this.apart(tied, end)
    if (left.length === 1)
      return { chosen: left[0]!, tie: { tied, left, chosen: left[0]!, by: 'look-back' as const } }
    const chosen = byLot(left, this.terms.lots)
    return { chosen, tie: { tied, left, chosen, by: 'lot' as const } }
  }

  private tell(move: Move) {
    if (this.isComplete() && this.vacancies() > 0) this.electAll()
    const elected = this.elected.slice(this.told)
    this.told = this.elected.length
    this.stages.push({
      stage: this.stages.length + 1,
      ...move,
      votes: this.contest.candidates.map((_, at) => decimal(this.votes[at + 1]!, 2)),
      nonTransferable: decimal(this.nonTransferable, 2),
      roundingLoss: decimal(this.roundingLoss, 2),
      elected,
      orders: this.orders,
    })
    this.orders = []
  }
}

/** Those of the candidates who are level with the most votes, or with the fewest. */
function level(candidates: number[], votes: bigint[], end: End): number[] {
  const best = candidates
    .map((one) => votes[one]!)
    .reduce((so, one) => ((end === 'highest' ? one > so : one < so) ? one : so))
  return candidates.filter((one) => votes[one] === best)
}
