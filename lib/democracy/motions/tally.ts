import { type CastingVote, hasOptions, isForOrAgainst, type Majority } from './states'

/** How a vote came out, from nothing but its numbers. Whole numbers only, so that every share is exact. */
export type MotionCount = { for: number; against: number; abstained: number }
export type MotionOutcome = 'carried' | 'lost'

export function ballotsCast(count: MotionCount): number {
  return count.for + count.against + count.abstained
}

/** By what a vote is decided: the share it needs, and how many have to vote at all. */
export type VoteRule = {
  majority: Majority
  quorum: number
  /** How many could vote: of those who were there, where so many in favour are needed. */
  present?: number
  /** How the chair decided a tie, where the rule book lets the chair. */
  castingVote?: CastingVote | null
  /** So many objections stop it, where it is carried unless so many object. */
  objectionsToStop?: number | null
  /** Between several options the one that was chosen, by its name: nothing, where members wanted none of them, or nobody named one. */
  chosen?: string
}

/** The rule of a vote that stands in the books. */
export function ruleOf(
  vote: {
    majority: Majority
    quorum: number | null
    castingVote: CastingVote | null
    objectionsToStop: number | null
  },
  roll: number,
  chosen?: string,
): VoteRule {
  const { majority, quorum, castingVote, objectionsToStop } = vote
  return { majority, quorum: quorum ?? 0, present: roll, castingVote, objectionsToStop, chosen }
}

/** The share of the votes for and against that a motion needs: at least so much, or more than that. */
const shareNeeded = {
  simple: { part: 1, of: 2, more: true },
  'two-thirds': { part: 2, of: 3, more: false },
} as const

/**
 * Abstentions count for the turnout and for the quorum, and for the majority only where it is of those present. A tied motion falls unless
 * the chair had a casting vote, and so does one that nobody voted for, or in which too few voted: things stay as they are unless members
 * say otherwise. Where a motion is carried unless so many object, it is the other way round: whoever says nothing consents.
 */
export function outcomeOf(count: MotionCount, rule: VoteRule): MotionOutcome {
  if (rule.majority === 'unless-objected')
    return count.against < objectionsThatStop(rule) ? 'carried' : 'lost'
  if (ballotsCast(count) < rule.quorum) return 'lost'
  if (hasOptions(rule.majority)) return rule.chosen ? 'carried' : 'lost'
  return hasMajority(count, rule) || wonByCasting(count, rule) ? 'carried' : 'lost'
}

/** How many members have to object, where a motion is carried unless so many do. */
export function objectionsThatStop({
  objectionsToStop,
}: Pick<VoteRule, 'objectionsToStop'>): number {
  return objectionsToStop ?? 1
}

/** As many for as against, where more for than against are needed. */
export function isTied(count: MotionCount, { majority }: Pick<VoteRule, 'majority'>): boolean {
  return majority === 'simple' && count.for === count.against && count.for > 0
}

function wonByCasting(count: MotionCount, rule: VoteRule): boolean {
  return isTied(count, rule) && rule.castingVote === 'for'
}

type Needed = Pick<VoteRule, 'majority' | 'present'>

function hasMajority(count: MotionCount, { majority, present }: Needed): boolean {
  if (!isForOrAgainst(majority)) return false
  if (majority === 'present') return count.for * 2 > (present ?? ballotsCast(count))
  const { part, of, more } = shareNeeded[majority]
  const over = count.for * of - (count.for + count.against) * part
  return count.for > 0 && (more ? over > 0 : over >= 0)
}

/** "Carried, by 412 votes to 188" */
export function motionHeadline(count: MotionCount, rule: VoteRule): string {
  if (rule.majority === 'unless-objected') return consentHeadline(count, objectionsThatStop(rule))
  if (hasOptions(rule.majority)) return optionsHeadline(count, rule)
  const numbers = `by ${votes(count.for)} to ${number(count.against)}`
  if (wonByCasting(count, rule)) return `Carried, ${numbers} and the chair’s casting vote`
  if (outcomeOf(count, rule) === 'carried') return `Carried, ${numbers}`
  if (count.for === 0 && count.against === 0) return 'Lost: nobody voted for or against'
  if (ballotsCast(count) < rule.quorum)
    return `Lost, ${numbers}: ${number(rule.quorum)} members had to vote`
  if (isTied(count, rule))
    return `Lost, ${numbers}: ${rule.castingVote ? 'the chair’s casting vote was against' : 'a tied motion falls'}`
  if (count.for >= count.against) return `Lost, ${numbers}: it needed ${neededInWords(rule)}`
  return `Lost, ${numbers}`
}

/** "Chosen: Gateshead", between several options. */
function optionsHeadline(count: MotionCount, rule: VoteRule): string {
  if (ballotsCast(count) < rule.quorum)
    return `Nothing is chosen: ${number(rule.quorum)} members had to vote`
  if (count.for === 0) return 'Nothing is chosen: nobody voted for one of them'
  return rule.chosen ? `Chosen: ${rule.chosen}` : 'Nothing is chosen: members want none of these'
}

/** "Carried: 2 of the 3 objections that would have stopped it" */
function consentHeadline({ against }: MotionCount, needed: number): string {
  if (against >= needed) return `Lost: ${number(against)} members objected`
  if (against === 0) return 'Carried: nobody objected'
  return `Carried: ${number(against)} of the ${number(needed)} objections that would have stopped it`
}

/** "Carried, 412 to 188: Warm homes", where a headline has to say what was decided as well. */
export function decisionInWords(
  title: string,
  count: Pick<MotionCount, 'for' | 'against'>,
  outcome: MotionOutcome,
  { majority, chosen }: { majority?: Majority; chosen?: string } = {},
): string {
  if (majority && hasOptions(majority))
    return outcome === 'carried' && chosen ? `${title}: ${chosen}` : `Nothing is chosen: ${title}`
  if (majority === 'unless-objected')
    return `${outcome === 'carried' ? 'Carried by consent' : 'Not carried by consent'}: ${title}`
  const numbers = `${number(count.for)} to ${number(count.against)}`
  return `${outcome === 'carried' ? 'Carried' : 'Lost'}, ${numbers}: ${title}`
}

/** Where the two numbers do not say by themselves why a motion was lost. */
export function whyLost(count: MotionCount, rule: VoteRule): string | undefined {
  if (outcomeOf(count, rule) === 'carried' || !isForOrAgainst(rule.majority)) return undefined
  if (count.for === 0 && count.against === 0) return 'Nobody voted for or against it.'
  const cast = ballotsCast(count)
  if (cast < rule.quorum)
    return `${cast === 1 ? 'One member' : `${number(cast)} members`} voted, and ${number(rule.quorum)} had to, so things stay as they are.`
  if (isTied(count, rule))
    return rule.castingVote ? 'The chair’s casting vote was against it.' : 'A tied motion falls.'
  if (count.for < count.against) return undefined
  return rule.majority === 'present'
    ? `It needed ${neededInWords(rule)}.`
    : 'It needed two thirds of the votes for and against.'
}

function neededInWords({ majority, present = 0 }: Needed): string {
  return majority === 'present' ? `more than half of the ${number(present)} there` : 'two thirds'
}

/**
 * A result's shares in percent, to be read beside its outcome. Where two thirds are needed, only for and against count, and together
 * they are 100; a motion that fell short by less than half a tenth shows 66.6 and not the 66.7 that it needed.
 */
export function sharesOf(count: MotionCount, majority: Majority) {
  if (majority !== 'two-thirds') {
    const cast = ballotsCast(count)
    const [inFavour, against, abstained] = [count.for, count.against, count.abstained].map((part) =>
      percentage(part, cast),
    )
    return { for: inFavour!, against: against!, abstained }
  }
  const counted = count.for + count.against
  const inFavour = percentage(count.for, counted)
  const short = inFavour === '66.7' && !hasMajority(count, { majority })
  if (counted === 0) return { for: inFavour, against: inFavour }
  const tenths = short ? 666 : Number(inFavour.replace('.', ''))
  return { for: inTenths(tenths), against: inTenths(1000 - tenths) }
}

/** `part` of `whole` in percent with one decimal, half rounded up: 412 of 623 is "66.1". */
export function percentage(part: number, whole: number): string {
  return inTenths(rounded(part * 1000, whole))
}

function inTenths(tenths: number) {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** `part` of `whole` in whole percent, but "100" only for all of them and "0" only for none. */
export function wholePercentage(part: number, whole: number): string {
  const percent = rounded(part * 100, whole)
  if (percent === 100 && part < whole) return '99'
  if (percent === 0 && part > 0) return '1'
  return String(percent)
}

function rounded(above: number, below: number) {
  return below === 0 ? 0 : Math.floor((above * 2 + below) / (below * 2))
}

function votes(count: number) {
  return `${number(count)} ${count === 1 ? 'vote' : 'votes'}`
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}
