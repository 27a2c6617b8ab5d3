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
  switch (stage.type) {
    case 'first':
      return firstPreferences(counted)
    case 'surplus':
      return [surplusHandedOn(counted, stage)]
    case 'doomed':
      return [doomed(counted, stage)]
    case 'exclusion':
      return [excluded(counted, stage), ...whoWasGuarded(counted, stage)]
    case 'end':
      return [endOfMeek(counted)]
  }
}

function firstPreferences({ count }: Counted): string[] {
  const rule = citations[count.rules]
  const valid = votesInWords(String(count.valid))
  const shares = `${valid} ÷ ${count.seats + 1}`
  const quota = votesInWords(count.quota)
  return [
    `Each of the ${valid} valid papers is one vote for its first preference (${rule.first}).`,
    count.rules === 'ers97'
      ? `The quota is ${shares}, to two decimals rounded up. Until somebody is elected it falls as papers run out of preferences (${rule.quota} and rule 5.4.8); at the end it is ${quota}.`
      : `The quota is ${shares}, ignoring the remainder, plus 1: ${quota}. It stays the same to the end (${rule.quota}).`,
  ]
}

/** ERS97 hands on only the papers that made the surplus. */
function surplusHandedOn({ count }: Counted, { stage, candidate }: CountStage): string {
  const rule = citations[count.rules]
  const name = nameOf(count, candidate!)
  const total = count.stages[stage - 2]!.votes[candidate! - 1]!
  const places = placesOf(total)
  const surplus = decimal(unitsOf(total) - unitsWith(count.quota, places), places)
  const more = `${name} has ${howManyVotes(surplus)} more than the quota.`
  return count.rules === 'ers97'
    ? `${more} The papers that came last, which made this surplus, go to the next preference still in the running, each at the surplus divided by their number, to two decimals and never more than it came with (${rule.surplus}).`
    : `${more} All papers of ${name} go to the next preference still in the running, each at ${votesInWords(surplus)} ÷ ${votesInWords(total)} of the value it came with, to five decimals (${rule.surplus}).`
}

function doomed({ count, constraints }: Counted, { candidate }: CountStage): string {
  return `${nameOf(count, candidate!)} can no longer be elected because of ${quoted(inTheWay(constraints, candidate!))}, and is excluded before any surplus moves, at full value (${constraintRule}).`
}

/** ERS97 can exclude several at once. */
function excluded({ count }: Counted, { candidate, together, votes }: CountStage): string {
  const rule = citations[count.rules].exclusion
  if (together)
    return `${listed(together.map((one) => nameOf(count, one)))} have so few votes that, even together and with every surplus that waits, they cannot pass the candidate next above. They are excluded at once, and their papers go to the next preference still in the running, those worth most first (${rule}).`
  const name = nameOf(count, candidate!)
  switch (count.rules) {
    case 'meek':
      return `No surplus is left to share out. ${name} has the fewest votes, ${votesInWords(votes[candidate! - 1]!)}, and is excluded; these papers count for their next preferences from the next stage on (${rule}).`
    case 'ers97':
      return `${name} has the fewest votes and is excluded; the papers go to the next preference still in the running, those worth most first (${rule}).`
    default:
      return `Nobody has a surplus to hand on. ${name} has the fewest votes and is excluded; the papers go to the next preference still in the running, at the value they have (${rule}).`
  }
}

function endOfMeek({ count }: Counted): string {
  const rule = citations[count.rules]
  return `Elected candidates keep only the share of each paper they need and pass on the rest. The quota is recalculated each time and is ${votesInWords(count.quota)} at the end (${rule.first} to ${rule.surplus.split(' ').at(-1)}).`
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
