import type { Constraint } from './contest'

/** Who is in, who is out; everybody else is still in the running. */
export type CandidateField = {
  standing: number[]
  elected: Set<number>
  excluded: Set<number>
  seats: number
}

/** What the constraints say now. Doomed: in no set of winners that is still possible. Guarded: in all of them. */
export type ConstraintVerdict = { doomed: Set<number>; guarded: Set<number>; feasible: boolean }

type Kind = { mask: number; elected: number; open: number[] }

/**
 * Looks over all sets of winners that the constraints allow, exactly: candidates who meet the same constraints are alike,
 * so sets are counted by how many of each kind are in them. Re-open Nominations stands like any other, and is no person: the
 * seat that it leaves empty meets no minimum and breaks no maximum. So where a minimum needs the last seat, that seat
 * cannot stay empty. Sources: I. D. Hill, "STV with constraints", Voting matters 9 (1998); J. Otten, "Fuller disclosure than
 * intended", Voting matters 13 (2001).
 */
export function judge(
  field: CandidateField,
  constraints: readonly Constraint[],
): ConstraintVerdict {
  const kinds = kindsOf(field, constraints)
  const doomed = new Set<number>()
  const guarded = new Set<number>()
  const lows = kinds.map((kind) => kind.elected)
  const highs = kinds.map((kind) => kind.elected + kind.open.length)
  const total = kinds.reduce((sum, kind) => sum + kind.elected + kind.open.length, 0)
  const seats = Math.min(field.seats, total)
  const possible = (lowest: number[], highest: number[]) =>
    canBe(kinds, constraints, seats, lowest, highest)
  const feasible = possible(lows, highs)
  if (!feasible) return { doomed, guarded, feasible }
  kinds.forEach((kind, at) => {
    if (kind.open.length === 0) return
    if (!possible(lows.with(at, kind.elected + 1), highs))
      for (const one of kind.open) doomed.add(one)
    if (!possible(lows, highs.with(at, highs[at]! - 1)))
      for (const one of kind.open) guarded.add(one)
  })
  return { doomed, guarded, feasible }
}

function kindsOf(
  { standing, elected, excluded }: CandidateField,
  constraints: readonly Constraint[],
): Kind[] {
  const kinds = new Map<number, Kind>()
  for (const one of standing) {
    const mask = constraints.reduce(
      (bits, constraint, at) => bits + (constraint.members.includes(one) ? 2 ** at : 0),
      0,
    )
    const kind = kinds.get(mask) ?? { mask, elected: 0, open: [] }
    if (elected.has(one)) kind.elected += 1
    else if (!excluded.has(one)) kind.open.push(one)
    kinds.set(mask, kind)
  }
  return [...kinds.values()]
}

/** Whether some number of each kind, within its bounds, fills the seats and meets every constraint. */
function canBe(
  kinds: Kind[],
  constraints: readonly Constraint[],
  seats: number,
  lows: number[],
  highs: number[],
): boolean {
  const within = (mask: number, at: number) => Math.floor(mask / 2 ** at) % 2 === 1
  let reached = new Map([['', { filled: 0, met: constraints.map(() => 0) }]])
  for (const [at, kind] of kinds.entries()) {
    const next: typeof reached = new Map()
    for (const { filled, met } of reached.values()) {
      for (let some = lows[at]!; some <= highs[at]! && filled + some <= seats; some += 1) {
        const now = met.map((count, c) => count + (within(kind.mask, c) ? some : 0))
        if (now.some((count, c) => count > (constraints[c]!.max ?? seats))) break
        next.set(`${filled + some}/${now}`, { filled: filled + some, met: now })
      }
    }
    reached = next
  }
  return [...reached.values()].some(
    ({ filled, met }) =>
      filled === seats && met.every((count, c) => count >= (constraints[c]!.min ?? 0)),
  )
}
