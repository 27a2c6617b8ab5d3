import type { Papers } from './papers'

/** One paper is worth so many units: five decimals, as the Order wants them. */
export const onePaper = 100_000n

/** Papers that came to a candidate together, each at the same value (units of 0.00001). */
type Parcel = { value: bigint; groups: Uint32Array; papers: number }

/**
 * Where every paper lies at the moment: with which candidate, at which value. A paper never goes back, so each group of
 * equal papers remembers how far down its ranking it has come.
 */
export class Piles {
  private readonly piles = new Map<number, Parcel[]>()
  private readonly places: Uint16Array

  constructor(
    private readonly papers: Papers,
    private readonly candidates: number,
  ) {
    this.places = new Uint16Array(papers.groups)
  }

  /** Lays every paper on its first preference. */
  deal(): bigint[] {
    const all = new Uint32Array(this.papers.groups)
    for (let group = 1; group < all.length; group += 1) all[group] = group
    const { votes } = this.lay(
      [{ value: onePaper, groups: all, papers: 0 }],
      (value) => value,
      () => true,
    )
    return votes
  }

  /**
   * Takes a candidate's whole pile and lays each paper on its next preference that `continues`, at a new value. What
   * came to whom, and how much found nobody.
   */
  move(candidate: number, revalue: (value: bigint) => bigint, continues: (one: number) => boolean) {
    const pile = this.piles.get(candidate) ?? []
    this.piles.delete(candidate)
    for (const { groups } of pile) for (const group of groups) this.places[group]! += 1
    return this.lay(pile, revalue, continues)
  }

  private lay(
    parcels: Parcel[],
    revalue: (value: bigint) => bigint,
    continues: (one: number) => boolean,
  ) {
    const votes = new Array<bigint>(this.candidates + 1).fill(0n)
    let nonTransferable = 0n
    const open = Uint8Array.from({ length: this.candidates + 1 }, (_, n) =>
      n > 0 && continues(n) ? 1 : 0,
    )
    for (const parcel of parcels) {
      const value = revalue(parcel.value)
      const sorted = this.sort(parcel.groups, open)
      for (const [candidate, { groups, papers }] of sorted) {
        const worth = value * BigInt(papers)
        if (candidate === 0) {
          nonTransferable += worth
          continue
        }
        votes[candidate]! += worth
        const pile = this.piles.get(candidate) ?? []
        pile.push({ value, groups, papers })
        this.piles.set(candidate, pile)
      }
    }
    return { votes, nonTransferable }
  }

  /** By next continuing preference; 0 for those who have none left. */
  private sort(groups: Uint32Array, open: Uint8Array) {
    const { ranks, starts, weights } = this.papers
    const goesTo = new Uint16Array(groups.length)
    const sizes = new Uint32Array(this.candidates + 1)
    const papers = new Float64Array(this.candidates + 1)
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]!
      const end = starts[group + 1]!
      let place = starts[group]! + this.places[group]!
      while (place < end && open[ranks[place]!] === 0) place += 1
      const next = place < end ? ranks[place]! : 0
      this.places[group] = place - starts[group]!
      goesTo[at] = next
      sizes[next]! += 1
      papers[next]! += weights[group]!
    }
    const sorted = new Map<number, { groups: Uint32Array; papers: number }>()
    sizes.forEach((size, candidate) => {
      if (size > 0)
        sorted.set(candidate, { groups: new Uint32Array(size), papers: papers[candidate]! })
    })
    const filled = new Uint32Array(this.candidates + 1)
    for (let at = 0; at < groups.length; at += 1) {
      const next = goesTo[at]!
      sorted.get(next)!.groups[filled[next]!] = groups[at]!
      filled[next]! += 1
    }
    return sorted
  }
}
