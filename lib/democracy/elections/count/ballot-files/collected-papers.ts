import { type Rules, Uncountable } from '../contest'
import { Papers } from '../papers'

/** How a file is to be read: for which rules, and who is passed over besides those the file itself names as withdrawn. */
export type ReadingTerms = { rules: Rules; withdrawn?: readonly number[] }

/** More ways to order the equals of one paper than these 5,040, seven candidates level, would be too many papers to count. */
const mostOrders = 5040

/**
 * The papers of one contest as they come out of a file, checked line by line and made ready for the rules that will count
 * them. Withdrawn candidates are passed over.
 *
 * Preferences that skip a place: STV takes preferences in sequence, so a paper ends where one is missing (SSI 2011/399,
 * Schedule 1, rule 46; ERS97, 6.10). Meek’s rule knows only an order, so the place is passed over.
 *
 * Equal preferences: Meek’s rule alone counts them, as if the voters who marked them had been split evenly among all strict
 * orders that agree with the paper. So that no fraction is lost, every paper of the contest is then counted as the same number
 * of `parts`. Source: Hill, Wichmann and Woodall, Computer Journal 30 (1987); Meek, Mathématiques et sciences humaines 29 (1970).
 */
export class CollectedPapers {
  private readonly papers = new Papers()
  private readonly withEquals: { places: number[][]; weight: number }[] = []
  private readonly withdrawn: Set<number>
  private readonly lastSeen: Float64Array
  private lines = 0
  private gaps = 0

  constructor(
    private readonly terms: ReadingTerms,
    readonly candidates: number,
  ) {
    this.withdrawn = new Set(terms.withdrawn)
    this.lastSeen = new Float64Array(candidates + 1)
    for (const number of this.withdrawn)
      if (number > candidates)
        throw new Uncountable(
          `Candidate ${number} cannot withdraw: there are only ${candidates} candidates.`,
        )
  }

  withdraw(number: number) {
    this.withdrawn.add(number)
  }

  /** `weight` papers with one strict ranking, its first `length` numbers: what nearly every line of every file is. */
  addRanking(line: number, ranking: Uint16Array, length: number, weight: number) {
    this.lines += 1
    let kept = 0
    for (let at = 0; at < length; at += 1) {
      const number = ranking[at]!
      this.see(line, number)
      if (this.withdrawn.size > 0 && this.withdrawn.has(number)) continue
      ranking[kept] = number
      kept += 1
    }
    this.put(line, ranking, kept, weight)
  }

  /** `weight` papers, place by place: an empty place was skipped, one with several candidates has equals. */
  addPlaces(line: number, places: readonly (readonly number[])[], weight: number) {
    this.lines += 1
    for (const number of places.flat()) this.see(line, number)
    const { rules } = this.terms
    if (rules !== 'meek' && places.some((place) => place.length > 1))
      throw new Uncountable(
        `Line ${line} gives several candidates the same preference. In the rules asked for such a paper ends there or is rejected, which is for a returning officer to decide and not for a program. Only Meek’s rule counts equal preferences: --rules meek.`,
      )
    const marked = places.slice(0, places.findLastIndex((place) => place.length > 0) + 1)
    const gap = marked.findIndex((place) => place.length === 0)
    if (gap >= 0) this.gaps += weight
    const counted = gap >= 0 && rules !== 'meek' ? marked.slice(0, gap) : marked
    const left = counted
      .map((place) => place.filter((number) => !this.withdrawn.has(number)))
      .filter((place) => place.length > 0)
    if (left.every((place) => place.length === 1))
      return this.put(line, left.flat(), left.length, weight)
    if (orders(left) > mostOrders)
      throw new Uncountable(
        `Line ${line} has more equal preferences than can be counted: at most seven candidates can share one place.`,
      )
    this.withEquals.push({ places: left, weight })
  }

  finish(): { papers: Papers; withdrawn: number[]; parts: number; notes: string[] } {
    const parts = this.withEquals.reduce(
      (so, { places }) => leastCommonMultiple(so, orders(places)),
      1,
    )
    if (parts > mostOrders)
      throw new Uncountable('These papers have too many different sorts of equal preferences.')
    if (parts > 1) this.papers.multiply(parts)
    for (const { places, weight } of this.withEquals) {
      const share = (weight * parts) / orders(places)
      for (const order of strictOrders(places)) this.papers.add(order, order.length, share)
    }
    const notes: string[] = []
    if (this.gaps > 0)
      notes.push(
        this.terms.rules === 'meek'
          ? `${papersIn(this.gaps)} a preference, which was passed over.`
          : `${papersIn(this.gaps)} a preference and count only as far as that.`,
      )
    if (parts > 1)
      notes.push(
        `Equal preferences are counted as all orders they allow, in equal parts: each paper as ${parts} parts.`,
      )
    return { papers: this.papers, withdrawn: [...this.withdrawn], parts, notes }
  }

  private see(line: number, number: number) {
    if (number < 1 || number > this.candidates)
      throw new Uncountable(
        `Line ${line} ranks candidate ${number}, but there are only ${this.candidates} candidates.`,
      )
    if (this.lastSeen[number] === this.lines)
      throw new Uncountable(`Line ${line} ranks candidate ${number} twice.`)
    this.lastSeen[number] = this.lines
  }

  private put(line: number, ranking: ArrayLike<number>, length: number, weight: number) {
    this.papers.add(ranking, length, weight)
    if (this.papers.valid + this.papers.invalid > Number.MAX_SAFE_INTEGER)
      throw new Uncountable(`Line ${line} has more papers than can be counted exactly.`)
  }
}

function papersIn(count: number) {
  return count === 1 ? '1 paper skips' : `${count} papers skip`
}

/** In how many strict orders the candidates of these places can stand. */
function orders(places: readonly (readonly number[])[]): number {
  return places.reduce((product, place) => product * factorial(place.length), 1)
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1)
}

function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b > 0) [a, b] = [b, a % b]
  return (one / a) * other
}

function* strictOrders(places: readonly (readonly number[])[]): Generator<number[]> {
  const [place, ...rest] = places
  if (!place) return yield []
  for (const order of permutations(place))
    for (const behind of strictOrders(rest)) yield [...order, ...behind]
}

function* permutations(numbers: readonly number[]): Generator<number[]> {
  if (numbers.length === 0) return yield []
  for (const number of numbers)
    for (const rest of permutations(numbers.filter((other) => other !== number)))
      yield [number, ...rest]
}
