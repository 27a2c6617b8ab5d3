import { oneVote, timesUp } from './meek-units'
import type { Papers } from './papers'

/** The branch that every paper comes from. */
const root = 0

/**
 * How far every paper has come in a Meek count: past the candidates who are out, through those who are elected, to the first
 * who still keeps all of it, where it waits. Papers that came through the same elected candidates in the same order carry the
 * same weight, so it is reckoned once a branch and not once a paper; a paper is only looked at when it goes on. A branch
 * is a number; what belongs to it lies in arrays.
 */
export class PreferenceTree {
  private branches = 1
  private parent = new Uint32Array(1024)
  private candidate = new Uint16Array(1024)
  private papers = new Float64Array(1024)
  /** What each of its papers still carries after the candidate has kept their share. */
  private left = new Float64Array(1024)
  /** The first paper that waits here; each paper knows the next. Counted from 1, as 0 is nobody. */
  private waiting = new Uint32Array(1024)
  /** The first branch that goes on from here, and the next one beside it. */
  private first = new Uint32Array(1024)
  private beside = new Uint32Array(1024)
  private readonly next: Uint32Array
  private readonly places: Uint32Array
  private readonly here: Uint32Array
  private readonly elected: Uint8Array

  /** Everybody who is out at the beginning has no keep factor. */
  constructor(
    private readonly given: Papers,
    private readonly keep: Float64Array,
  ) {
    this.next = new Uint32Array(given.groups + 1)
    for (let paper = 2; paper <= given.groups; paper += 1) this.next[paper] = paper - 1
    this.places = given.starts.slice(0, given.groups)
    this.here = new Uint32Array(keep.length)
    this.elected = new Uint8Array(keep.length)
    this.lay(root, given.groups)
  }

  /** Gives everybody their share of every paper, rounded up. A branch comes after the one it goes on from. */
  distribute(votes: Float64Array) {
    const { parent, candidate, papers, left, keep } = this
    left[root] = oneVote
    for (let branch = 1; branch < this.branches; branch += 1) {
      const weight = left[parent[branch]!]!
      const number = candidate[branch]!
      const factor = keep[number]!
      const kept = factor === oneVote ? weight : timesUp(weight, factor)
      votes[number]! += kept * papers[branch]!
      left[branch] = weight - kept
    }
  }

  /** The papers that wait at somebody who was elected or excluded go on. */
  release(number: number, to: 'elected' | 'excluded') {
    if (to === 'elected') this.elected[number] = 1
    for (let branch = 1, end = this.branches; branch < end; branch += 1) {
      if (this.candidate[branch] !== number) continue
      if (to === 'excluded') this.papers[branch] = 0
      this.goOn(branch, to === 'elected' ? branch : this.parent[branch]!)
    }
  }

  private goOn(branch: number, to: number) {
    const paper = this.waiting[branch]!
    this.waiting[branch] = 0
    if (paper > 0) this.lay(to, paper)
  }

  /** Lays a chain of papers on the branches that go on from one, each at its next preference. */
  private lay(from: number, chain: number) {
    const { next, here } = this
    const { ranks, starts, weights } = this.given
    for (let at = this.first[from]!; at > 0; at = this.beside[at]!) here[this.candidate[at]!] = at
    for (let paper = chain; paper > 0; ) {
      const following = next[paper]!
      const end = starts[paper]!
      let place = this.places[paper - 1]!
      while (place < end && this.keep[ranks[place]!] === 0) place += 1
      this.places[paper - 1] = place + 1
      if (place < end) {
        const number = ranks[place]!
        const branch = here[number]! || this.append(from, number)
        this.papers[branch]! += weights[paper - 1]!
        next[paper] = this.waiting[branch]!
        this.waiting[branch] = paper
      }
      paper = following
    }
    for (let at = this.first[from]!; at > 0; at = this.beside[at]!) here[this.candidate[at]!] = 0
    for (let at = this.first[from]!; at > 0; at = this.beside[at]!)
      if (this.elected[this.candidate[at]!]) this.goOn(at, at)
  }

  private append(from: number, number: number): number {
    const branch = this.branches
    if (branch === this.candidate.length) this.enlarge()
    this.parent[branch] = from
    this.candidate[branch] = number
    this.beside[branch] = this.first[from]!
    this.first[from] = branch
    this.here[number] = branch
    this.branches += 1
    return branch
  }

  private enlarge() {
    const size = this.candidate.length * 2
    const copy = <Kind extends Uint16Array | Uint32Array | Float64Array>(to: Kind, from: Kind) => {
      to.set(from)
      return to
    }
    this.parent = copy(new Uint32Array(size), this.parent)
    this.candidate = copy(new Uint16Array(size), this.candidate)
    this.papers = copy(new Float64Array(size), this.papers)
    this.left = copy(new Float64Array(size), this.left)
    this.waiting = copy(new Uint32Array(size), this.waiting)
    this.first = copy(new Uint32Array(size), this.first)
    this.beside = copy(new Uint32Array(size), this.beside)
  }
}
