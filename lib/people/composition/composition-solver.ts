/**
 * Whether a group is made up as its rules say, and the smallest change that makes it so. Pure and exact: one person can
 * meet several rules at once. Nothing here knows who anybody is.
 */
export type Seated = {
  /** What they declared. */
  declared: readonly string[]
  /** The group that they are there for. */
  represents?: string
}

export type Requirement =
  | { kind: 'count'; declared: string; atLeast: number }
  | { kind: 'share'; declared: string; percent: number }
  | { kind: 'representatives'; of: readonly string[] }

export type SmallestChange = {
  /** So many more members, of whom each can be everything that is missing at once. */
  add: number
  /** So many members fewer, of those who help to meet no rule. */
  remove: number
}

function having(members: readonly Seated[], declared: string): number {
  return members.filter((member) => member.declared.includes(declared)).length
}

export function missingGroups(members: readonly Seated[], of: readonly string[]): string[] {
  return of.filter((group) => !members.some(({ represents }) => represents === group))
}

/** How many more members would have to meet this rule, if nobody else came: 0 where it is met. */
export function shortBy(members: readonly Seated[], rule: Requirement): number {
  switch (rule.kind) {
    case 'count':
      return Math.max(0, rule.atLeast - having(members, rule.declared))
    case 'share': {
      const short = rule.percent * members.length - 100 * having(members, rule.declared)
      // Whoever comes makes the group larger as well.
      if (short <= 0) return 0
      return rule.percent >= 100
        ? Number.POSITIVE_INFINITY
        : Math.ceil(short / (100 - rule.percent))
    }
    case 'representatives':
      return missingGroups(members, rule.of).length
  }
}

export function isMet(members: readonly Seated[], rule: Requirement): boolean {
  return shortBy(members, rule) === 0
}

export function areMet(members: readonly Seated[], rules: readonly Requirement[]): boolean {
  return rules.every((rule) => isMet(members, rule))
}

/**
 * The fewest people who would have to come and go until all rules are met, within the seats there are. Of as many changes as
 * are needed it takes the one that sends the fewest away. Nothing: it cannot be done.
 */
export function smallestChange(
  members: readonly Seated[],
  rules: readonly Requirement[],
  seats = Number.POSITIVE_INFINITY,
): SmallestChange | undefined {
  let best: SmallestChange | undefined
  const kinds = kindsOf(members)
  const leave = (place: number, gone: number, staying: readonly Seated[]) => {
    if (best && gone > best.add + best.remove) return
    const kind = kinds[place]
    if (!kind) {
      const add = newcomersFor(staying, rules)
      if (!Number.isFinite(add) || staying.length + add > seats) return
      const fewer = !best || add + gone < best.add + best.remove
      const kinder = best && add + gone === best.add + best.remove && gone < best.remove
      if (fewer || kinder) best = { add, remove: gone }
      return
    }
    for (let stay = kind.length; stay >= 0; stay -= 1) {
      leave(place + 1, gone + kind.length - stay, [...staying, ...kind.slice(0, stay)])
    }
  }
  leave(0, 0, [])
  return best
}

/** How many would have to come, each of them everything that is missing: but each is there for one group only. */
function newcomersFor(members: readonly Seated[], rules: readonly Requirement[]): number {
  const groups = new Set(rules.flatMap((rule) => (rule.kind === 'representatives' ? rule.of : [])))
  const each = rules.map((rule) => shortBy(members, rule))
  return Math.max(0, missingGroups(members, [...groups]).length, ...each)
}

/** Members who count alike, together: it makes no difference which of them goes. */
function kindsOf(members: readonly Seated[]): Seated[][] {
  const kinds = new Map<string, Seated[]>()
  for (const member of members) {
    const kind = JSON.stringify([[...member.declared].sort(), member.represents])
    kinds.set(kind, [...(kinds.get(kind) ?? []), member])
  }
  return [...kinds.values()]
}
