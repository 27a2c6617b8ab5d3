/** Somebody who waits to speak, or a point of order. */
export type WaitsToSpeak = {
  kind: 'speech' | 'order'
  side: 'for' | 'against' | null
  /** Whether they have not spoken in this meeting yet. */
  firstTime: boolean
  /** Whether they asked to be counted for the quota of the list. */
  quota: boolean
  askedAt: Date
}

export type SpeakingRules = { firstTimeFirst: boolean; quotaOrder: boolean }

/** Who spoke last, for those who follow. */
export type LastSpeaker = Pick<WaitsToSpeak, 'side' | 'quota'> | undefined

/**
 * In which order people speak. Points of order come before all. Then, as far as the chair has it so, whoever has not spoken yet before
 * those who have, and at least every second one who counts for the quota; for and against in turn; and then whoever asked first. Pure.
 */
export function orderSpeakers<One extends WaitsToSpeak>(
  waiting: readonly One[],
  rules: SpeakingRules,
  last?: LastSpeaker,
): One[] {
  const byTime = waiting.toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime())
  const order = byTime.filter(({ kind }) => kind === 'order')
  let left = byTime.filter(({ kind }) => kind === 'speech')
  let before = last
  const speeches: One[] = []
  while (left.length > 0) {
    const next = left.reduce((best, one) => (isBefore(one, best, rules, before) ? one : best))
    speeches.push(next)
    left = left.filter((one) => one !== next)
    before = next
  }
  return [...order, ...speeches]
}

function isBefore(
  one: WaitsToSpeak,
  other: WaitsToSpeak,
  rules: SpeakingRules,
  last: LastSpeaker,
): boolean {
  for (const rank of ranks(rules, last)) {
    const [mine, theirs] = [rank(one), rank(other)]
    if (mine !== theirs) return mine < theirs
  }
  return false
}

function ranks({ firstTimeFirst, quotaOrder }: SpeakingRules, last: LastSpeaker) {
  const quotaIsDue = quotaOrder && !last?.quota
  return [
    (one: WaitsToSpeak) => (firstTimeFirst && !one.firstTime ? 1 : 0),
    (one: WaitsToSpeak) => (quotaIsDue && !one.quota ? 1 : 0),
    (one: WaitsToSpeak) => (last?.side && one.side === last.side ? 1 : 0),
    (one: WaitsToSpeak) => one.askedAt.getTime(),
  ]
}
