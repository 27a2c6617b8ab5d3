import type { Papers } from './papers'

/**
 * The papers as a tree of preferences: all papers that begin alike carry the same weight however far a Meek count takes
 * them, so each beginning is reckoned once and not once a paper. What comes after a beginning is looked at only when a
 * vote gets that far. A branch is a number; what belongs to it lies in arrays, its children one after another.
 */
export class PreferenceTree {
  readonly roots: { first: number; end: number }
  candidate = new Uint16Array(1024)
  papers = new Float64Array(1024)
  private low = new Uint32Array(1024)
  private high = new Uint32Array(1024)
  /** Where its children begin and end; 0 while nobody has looked. */
  first = new Uint32Array(1024)
  end = new Uint32Array(1024)
  private branches = 1
  private readonly order: Uint32Array
  private readonly spare: Uint32Array
  private readonly sizes: Uint32Array
  private readonly sums: Float64Array

  constructor(
    private readonly given: Papers,
    candidates: number,
  ) {
    this.order = Uint32Array.from({ length: given.groups }, (_, group) => group)
    this.spare = new Uint32Array(given.groups)
    this.sizes = new Uint32Array(candidates + 1)
    this.sums = new Float64Array(candidates + 1)
    this.roots = this.split(0, given.groups, 0)
  }

  /** Looks at what comes after a branch, once. */
  grow(branch: number, depth: number) {
    const { first, end } = this.split(this.low[branch]!, this.high[branch]!, depth)
    this.first[branch] = first
    this.end[branch] = end
  }

  /** Sorts one stretch of the papers by the preference at `depth`; those that have none there are in no branch. */
  private split(low: number, high: number, depth: number) {
    const order = this.order
    const spare = this.spare
    const sizes = this.sizes
    const sums = this.sums
    const { weights } = this.given
    const found: number[] = []
    for (let spot = low; spot < high; spot += 1) {
      const group = order[spot]!
      const candidate = this.at(group, depth)
      if (sizes[candidate] === 0) found.push(candidate)
      sizes[candidate]! += 1
      sums[candidate]! += weights[group]!
    }
    found.sort((one, other) => one - other)
    const first = this.branches
    let place = low
    for (const candidate of found) {
      const size = sizes[candidate]!
      if (candidate > 0) this.append(candidate, sums[candidate]!, place, place + size)
      sizes[candidate] = place
      place += size
    }
    for (let spot = low; spot < high; spot += 1) {
      const group = order[spot]!
      const candidate = this.at(group, depth)
      spare[sizes[candidate]!] = group
      sizes[candidate]! += 1
    }
    order.set(spare.subarray(low, high), low)
    for (const candidate of found) {
      sizes[candidate] = 0
      sums[candidate] = 0
    }
    return { first, end: this.branches }
  }

  private at(group: number, depth: number): number {
    const { ranks, starts } = this.given
    const place = starts[group]! + depth
    return place < starts[group + 1]! ? ranks[place]! : 0
  }

  private append(candidate: number, papers: number, low: number, high: number) {
    const branch = this.branches
    if (branch === this.candidate.length) this.enlarge()
    this.candidate[branch] = candidate
    this.papers[branch] = papers
    this.low[branch] = low
    this.high[branch] = high
    this.branches += 1
  }

  private enlarge() {
    const size = this.candidate.length * 2
    const copy = <Kind extends Uint16Array | Uint32Array | Float64Array>(to: Kind, from: Kind) => {
      to.set(from)
      return to
    }
    this.candidate = copy(new Uint16Array(size), this.candidate)
    this.papers = copy(new Float64Array(size), this.papers)
    this.low = copy(new Uint32Array(size), this.low)
    this.high = copy(new Uint32Array(size), this.high)
    this.first = copy(new Uint32Array(size), this.first)
    this.end = copy(new Uint32Array(size), this.end)
  }
}
