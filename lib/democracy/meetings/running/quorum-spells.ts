/** From when until when somebody who is on the roll was at a meeting. */
export type Stay = { arrivedAt: Date; leftAt: Date }
export type Spell = { from: Date; until: Date }

/**
 * When there was a quorum: from when until when as many at once were there as it takes, however they changed. Whoever comes in the moment
 * in which somebody leaves is counted first, so that changing places loses no quorum. Pure.
 */
export function quorumSpells(stays: readonly Stay[], quorum: number): Spell[] {
  const changes = stays
    .flatMap(({ arrivedAt, leftAt }) => [
      { at: arrivedAt.getTime(), by: 1 },
      { at: leftAt.getTime(), by: -1 },
    ])
    .toSorted((one, other) => one.at - other.at || other.by - one.by)
  const spells: Spell[] = []
  let there = 0
  let from: number | undefined
  for (const { at, by } of changes) {
    there += by
    if (from === undefined && there >= quorum) from = at
    if (from !== undefined && there < quorum) {
      if (at > from) spells.push({ from: new Date(from), until: new Date(at) })
      from = undefined
    }
  }
  return spells
}
