import type { Count, CountStage, Tie } from '@/lib/democracy/elections/count/contest'
import { decimal } from '@/lib/democracy/elections/count/decimal'
import { type Counted, candidateStandings, listed, nameOf } from './counted-contest'
import { inTheWay, quoted } from './headline'
import { citations, constraintRule } from './rules'
import { type Change, transfersInto } from './transfers'
import { howManyVotes, placesOf, unitsOf, unitsWith, votesInWords } from './vote-units'

/** "Surplus of Ada Wren" */
export function stageTitle({ count }: Counted, { type, candidate, together }: CountStage): string {
  switch (type) {
    case 'first':
      return 'First preferences'
    case 'surplus':
      return `Surplus of ${nameOf(count, candidate!)}`
    case 'exclusion':
      if (together) return `${listed(together.map((one) => nameOf(count, one)))} are excluded`
      return `${nameOf(count, candidate!)} is excluded`
    case 'doomed':
      return `${nameOf(count, candidate!)} is excluded`
    case 'end':
      return 'The end of the count'
  }
}

/** What happened at a stage and why, every rule by its name. */
export function explainStage(counted: Counted, stage: CountStage): string[] {
  return [
    ...whatHappened(counted, stage),
    ...howTied(counted, stage),
    ...whereVotesWent(counted, stage),
    ...whoWasElected(counted, stage),
    ...whoWasNot(counted, stage),
  ]
}

function whatHappened(counted: Counted, stage: CountStage): string[] {
  const { count } = counted
  if (count.rules === 'ers97') return whatHappenedByErs97(counted, stage)
  const rule = citations[count.rules]
  const name = stage.candidate ? nameOf(count, stage.candidate) : ''
  switch (stage.type) {
    case 'first':
      return [
        `Each of the ${votesInWords(String(count.valid))} valid papers is one vote for its first preference (${rule.first}).`,
        `The quota is ${votesInWords(String(count.valid))} ÷ ${count.seats + 1}, ignoring the remainder, plus 1: ${votesInWords(count.quota)}. It stays the same to the end (${rule.quota}).`,
      ]
    case 'surplus': {
      const [surplus, total] = surplusOf(counted, stage)
      return [
        `${name} has ${howManyVotes(surplus)} more than the quota. All papers of ${name} go to the next preference still in the running, each at ${votesInWords(surplus)} ÷ ${votesInWords(total)} of the value it came with, to five decimals (${rule.surplus}).`,
      ]
    }
    case 'doomed':
      return [
        `${name} can no longer be elected because of ${quoted(inTheWay(counted.constraints, stage.candidate!))}, and is excluded before any surplus moves, at full value (${constraintRule}).`,
      ]
    case 'exclusion':
      return [
        count.rules === 'meek'
          ? `No surplus is left to share out. ${name} has the fewest votes, ${votesInWords(stage.votes[stage.candidate! - 1]!)}, and is excluded; these papers count for their next preferences from the next stage on (${rule.exclusion}).`
          : `Nobody has a surplus to hand on. ${name} has the fewest votes and is excluded; the papers go to the next preference still in the running, at the value they have (${rule.exclusion}).`,
        ...whoWasGuarded(counted, stage),
      ]
    case 'end':
      return [
        `Elected candidates keep only the share of each paper they need and pass on the rest. The quota is recalculated each time and is ${votesInWords(count.quota)} at the end (${rule.first} to ${rule.surplus.split(' ').at(-1)}).`,
      ]
  }
}

/** ERS97 hands on only the papers that made a surplus, and can exclude several at once. */
function whatHappenedByErs97(counted: Counted, stage: CountStage): string[] {
  const { count } = counted
  const rule = citations[count.rules]
  const names = listed(
    (stage.together ?? (stage.candidate ? [stage.candidate] : [])).map((one) => nameOf(count, one)),
  )
  switch (stage.type) {
    case 'surplus': {
      const [surplus] = surplusOf(counted, stage)
      return [
        `${names} has ${howManyVotes(surplus)} more than the quota. The papers that came last, which made this surplus, go to the next preference still in the running, each at the surplus divided by their number, to two decimals and never more than it came with (${rule.surplus}).`,
      ]
    }
    case 'exclusion':
      return stage.together
        ? [
            `${names} have so few votes that, even together and with every surplus that waits, they cannot pass the candidate next above. They are excluded at once, and their papers go to the next preference still in the running, those worth most first (${rule.exclusion}).`,
          ]
        : [
            `${names} has the fewest votes and is excluded; the papers go to the next preference still in the running, those worth most first (${rule.exclusion}).`,
          ]
    default:
      return [
        `Each of the ${votesInWords(String(count.valid))} valid papers is one vote for its first preference (${rule.first}).`,
        `The quota is ${votesInWords(String(count.valid))} ÷ ${count.seats + 1}, to two decimals rounded up. Until somebody is elected it falls as papers run out of preferences (${rule.quota} and rule 5.4.8); at the end it is ${votesInWords(count.quota)}.`,
      ]
  }
}

function surplusOf({ count }: Counted, stage: CountStage): [surplus: string, total: string] {
  const total = count.stages[stage.stage - 2]!.votes[stage.candidate! - 1]!
  const places = placesOf(total)
  return [decimal(unitsOf(total) - unitsWith(count.quota, places), places), total]
}

/** Somebody had fewer votes still, but had to stay so that the constraints can be met. */
function whoWasGuarded(counted: Counted, stage: CountStage): string[] {
  const { count, constraints } = counted
  const before = count.rules === 'meek' ? stage : count.stages[stage.stage - 2]
  const earlier = count.stages[stage.stage - 2]
  if (constraints.length === 0 || count.infeasible || !before || !stage.candidate) return []
  const places = placesOf(before.votes[0]!)
  const least = unitsOf(before.votes[stage.candidate - 1]!)
  const running = earlier ? candidateStandings(counted, earlier) : []
  const kept = count.candidates.flatMap((_, at) =>
    running[at] === 'in the running' && unitsWith(before.votes[at]!, places) < least
      ? [nameOf(count, at + 1)]
      : [],
  )
  if (kept.length === 0) return []
  return [
    `${listed(kept)} had fewer votes, but had to stay: otherwise ${quoted(constraints.map(({ name }) => name))} could no longer be met (${constraintRule}).`,
  ]
}

function howTied({ count }: Counted, { tie, type, orders = [] }: CountStage): string[] {
  const rule = citations[count.rules]
  const surplus = type === 'surplus'
  const moved = {
    lookBack: surplus ? rule.surplusLookBack : rule.exclusionLookBack,
    lot: surplus ? rule.surplusLot : rule.exclusionLot,
  }
  const first = { lookBack: rule.surplusLookBack, lot: rule.surplusLot }
  return [
    ...(tie ? [brokenTie(count, tie, surplus ? 'more' : 'fewer', moved)] : []),
    ...orders.map((order) => `Elected first: ${brokenTie(count, order, 'more', first)}`),
  ]
}

function brokenTie(
  count: Count,
  { tied, left = tied, chosen, by }: Tie,
  which: 'more' | 'fewer',
  rule: { lookBack: string; lot: string },
): string {
  const names = (numbers: number[]) => listed(numbers.map((one) => nameOf(count, one)))
  const level = `${names(tied)} were level.`
  const at = count.rules === 'ers97' ? 'first' : 'last'
  if (by === 'look-back')
    return `${level} ${nameOf(count, chosen)} had ${which} votes at the ${at} stage where they differed (${rule.lookBack}).`
  const among =
    left.length < tied.length
      ? ` Earlier stages left ${names(left)}, and the lot among them fell on ${nameOf(count, chosen)}`
      : ` The lot fell on ${nameOf(count, chosen)}`
  return `${level}${among}; lots are drawn from a seed that was fixed before voting opened (${rule.lot}).`
}

function whereVotesWent(counted: Counted, stage: CountStage): string[] {
  const { count } = counted
  const { given, received } = transfersInto(count, stage.stage)
  if (given.length === 0) return []
  const toPeople = received.filter(({ holder }) => typeof holder === 'number')
  const rest = received.filter(({ holder }) => typeof holder !== 'number')
  const words = ({ holder, votes }: Change) =>
    `${nameOf(count, Number(holder))} ${votesInWords(votes)}`
  return [
    ...(toPeople.length > 0 ? [`Votes gained: ${listed(toPeople.map(words))}.`] : []),
    ...rest.map(({ holder, votes }) =>
      holder === 'rounding'
        ? `${howManyVotes(votes)} were lost to rounding.`
        : `${howManyVotes(votes)} had no further preference and are non-transferable.`,
    ),
  ]
}

/** Who got a seat at this stage, and by which rule. */
function whoWasElected(counted: Counted, stage: CountStage): string[] {
  const { count } = counted
  const rule = citations[count.rules]
  const places = placesOf(stage.nonTransferable)
  const quota = unitsWith(count.quota, places)
  const full = stage.elected.filter((one) => unitsOf(stage.votes[one - 1]!) >= quota)
  const below = stage.elected.filter((one) => !full.includes(one))
  const others = candidateStandings(counted, stage).includes('in the running')
  const unassailable = count.rules === 'ers97' && others ? below : []
  const last = below.filter((one) => !unassailable.includes(one))
  const names = (numbers: number[]) => listed(numbers.map((one) => nameOf(count, one)))
  const sentences: [number[], string, string][] = [
    [full, 'reached the quota and', rule.elected],
    [unassailable, 'can no longer be overtaken by as many as there are places, and', rule.elected],
    [last, 'fill the last seats because nobody else is left, and', rule.lastSeats],
  ]
  return sentences.flatMap(([numbers, why, cited]) =>
    numbers.length === 0
      ? []
      : [`${names(numbers)} ${why} ${numbers.length === 1 ? 'is' : 'are'} elected (${cited}).`],
  )
}

/** Two reach the quota together, and only one of them can have the seat. */
function whoWasNot(counted: Counted, stage: CountStage): string[] {
  const { count, constraints } = counted
  const now = candidateStandings(counted, stage)
  const places = placesOf(stage.nonTransferable)
  const quota = unitsWith(count.quota, places)
  const seated = count.stages.slice(0, stage.stage).flatMap(({ elected }) => elected).length
  if (count.rules === 'meek' || constraints.length === 0 || seated >= count.seats) return []
  return count.candidates.flatMap((name, at) =>
    now[at] === 'in the running' && unitsOf(stage.votes[at]!) >= quota
      ? [
          `${name} has the quota too, but can no longer be elected because of ${quoted(inTheWay(constraints, at + 1))} (${constraintRule}).`,
        ]
      : [],
  )
}
