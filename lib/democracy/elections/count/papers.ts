/**
 * The ballot papers of one contest, equal ones grouped while they are read: rankings lie one after another in one array, so
 * that a million papers fit into little memory. Candidates are numbers from 1, as in the BLT file.
 */
export class Papers {
  /** How many groups of equal papers there are. */
  groups = 0
  /** All papers with a preference. */
  valid = 0
  invalid = 0
  /** Of each group: where its ranking begins, and how many papers it has. The ranking ends where the next begins. */
  starts = new Uint32Array(1025)
  weights = new Float64Array(1024)
  ranks = new Uint16Array(16_384)
  private hashes = new Uint32Array(1024)
  private slots = new Int32Array(4096).fill(-1)

  /** Puts `weight` equal papers in; `ranking` holds its first `length` numbers. An empty ranking is an invalid paper. */
  add(ranking: ArrayLike<number>, length: number, weight: number) {
    if (length === 0) {
      this.invalid += weight
      return
    }
    this.valid += weight
    const hash = hashOf(ranking, length)
    let slot = hash & (this.slots.length - 1)
    for (;;) {
      const group = this.slots[slot]!
      if (group < 0) break
      if (this.hashes[group] === hash && this.isSame(group, ranking, length)) {
        this.weights[group]! += weight
        return
      }
      slot = (slot + 1) & (this.slots.length - 1)
    }
    this.slots[slot] = this.append(ranking, length, weight, hash)
    if (this.groups * 2 > this.slots.length) this.spread()
  }

  /** Each paper becomes so many equal ones, for counts in which a paper can be split. */
  multiply(by: number) {
    this.valid *= by
    this.invalid *= by
    for (let group = 0; group < this.groups; group += 1) this.weights[group]! *= by
  }

  rankingOf(group: number): Uint16Array {
    return this.ranks.subarray(this.starts[group], this.starts[group + 1])
  }

  private isSame(group: number, ranking: ArrayLike<number>, length: number) {
    const start = this.starts[group]!
    if (this.starts[group + 1]! - start !== length) return false
    for (let at = 0; at < length; at += 1) if (this.ranks[start + at] !== ranking[at]) return false
    return true
  }

  private append(ranking: ArrayLike<number>, length: number, weight: number, hash: number) {
    const group = this.groups
    const start = this.starts[group]!
    if (group + 1 >= this.starts.length) this.starts = grown(this.starts, Uint32Array)
    if (group >= this.weights.length) {
      this.weights = grown(this.weights, Float64Array)
      this.hashes = grown(this.hashes, Uint32Array)
    }
    while (start + length > this.ranks.length) this.ranks = grown(this.ranks, Uint16Array)
    for (let at = 0; at < length; at += 1) this.ranks[start + at] = ranking[at]!
    this.weights[group] = weight
    this.hashes[group] = hash
    this.starts[group + 1] = start + length
    this.groups += 1
    return group
  }

  /** More slots, so that looking for an equal paper stays one look. */
  private spread() {
    const slots = new Int32Array(this.slots.length * 4).fill(-1)
    for (let group = 0; group < this.groups; group += 1) {
      let slot = this.hashes[group]! & (slots.length - 1)
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = group
    }
    this.slots = slots
  }
}

function hashOf(ranking: ArrayLike<number>, length: number) {
  let sum = 0x811c9dc5
  for (let at = 0; at < length; at += 1) sum = Math.imul(sum ^ ranking[at]!, 0x01000193)
  return (sum ^ (sum >>> 15)) >>> 0
}

type Grower<Kind> = new (length: number) => Kind

function grown<Kind extends Uint16Array | Uint32Array | Float64Array>(
  old: Kind,
  Grown: Grower<Kind>,
): Kind {
  const made = new Grown(old.length * 2)
  made.set(old)
  return made
}
