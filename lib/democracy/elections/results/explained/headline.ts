import type { Count } from '@/lib/democracy/elections/count/contest'
import type { ElectionKind } from '../../election-kinds'
import { type Counted, isReopening, listed, nameOf } from './counted-contest'

/**
 * "Elected: Ada Wren and Ben Carr", or "Members chose to endorse …": whether we do can depend on how many voted, which the outside election's
 * own page says. The first thing that anybody wants to know.
 */
export function electedHeadline(count: Count, kind: ElectionKind): string {
  const people = listed(electedPeople(count).map((one) => nameOf(count, one)))
  if (people && kind === 'endorsement') return `Members chose to endorse ${people}`
  if (people) return `Elected: ${people}`
  const nobody = kind === 'endorsement' ? 'Members chose to endorse nobody' : 'Nobody elected'
  return reopened(count) ? `${nobody}: nominations re-open` : nobody
}

const mostNamed = 4

/** The whole result in one sentence. Of many who were elected the first are named, and how many more there are. */
export function electionHeadline(counted: readonly Counted[]): string {
  const [first] = counted
  if (!first) return ''
  if (counted.length === 1) return electedHeadline(first.count, first.kind)
  const people = [
    ...new Set(
      counted.flatMap(({ count }) => electedPeople(count).map((one) => nameOf(count, one))),
    ),
  ]
  if (people.length === 0)
    return first.kind === 'endorsement' ? 'Members chose to endorse nobody' : 'Nobody elected'
  const more = people.length - mostNamed
  const named = more > 1 ? listed([...people.slice(0, mostNamed), `${more} more`]) : listed(people)
  return first.kind === 'endorsement' ? `Members chose to endorse ${named}` : `Elected: ${named}`
}

/** Winners in the order of their election, without Re-open Nominations. */
export function electedPeople(count: Count): number[] {
  return count.winners.filter((number) => !isReopening(count, number))
}

function reopened(count: Count): boolean {
  return count.winners.some((number) => isReopening(count, number))
}

/** What the headline does not say and everybody has to know. */
export function besides(counted: Counted): string[] {
  const { count, constraints, passedOver } = counted
  const empty = count.seats - count.winners.length
  const notes: [boolean, string][] = [
    [count.valid === 0, 'Nobody voted on this.'],
    [
      reopened(count),
      'Re-open Nominations won a seat: that seat stays empty, and nominations for it open again.',
    ],
    [
      empty > 0,
      `${empty === 1 ? 'One seat stays' : `${empty} seats stay`} empty, because too few people stood.`,
    ],
    [
      count.infeasible,
      `No combination of candidates could meet ${quoted(constraints.map(({ name }) => name))}, so the votes were counted without it. The rule book says what happens now.`,
    ],
    ...passedOver.map((number): [boolean, string] => [
      true,
      `${nameOf(count, number)} was elected to an earlier position, can hold only one of the two, and was passed over here.`,
    ]),
    ...heldBack(counted).map((sentence): [boolean, string] => [true, sentence]),
  ]
  return notes.flatMap(([is, sentence]) => (is ? [sentence] : []))
}

/** Those who had votes and could not be elected whatever their number, because of whom the seats are for. */
function heldBack({ count, constraints }: Counted): string[] {
  return count.stages.flatMap(({ type, candidate, stage }) => {
    // Meek tells the votes with which somebody goes out; the others what is left afterwards.
    const at = count.rules === 'meek' ? stage - 1 : stage - 2
    const had = candidate && count.stages[at]?.votes[candidate - 1]
    if (type !== 'doomed' || !had || !/[1-9]/.test(had)) return []
    return [
      `${nameOf(count, candidate)} could not be elected because of ${quoted(inTheWay(constraints, candidate))}; these votes went on at full value.`,
    ]
  })
}

/** The constraints that can keep a candidate out: at most so many of theirs, or at least so many of others. */
export function inTheWay(constraints: Counted['constraints'], candidate: number): string[] {
  const against = constraints.filter(({ members, min, max }) =>
    members.includes(candidate) ? max !== undefined : min !== undefined,
  )
  return (against.length > 0 ? against : constraints).map(({ name }) => name)
}

export function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `“${name}”`))
}
