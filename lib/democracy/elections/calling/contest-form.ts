import type { Rules } from '@/lib/democracy/elections/count/contest'
import { inWords } from '@/lib/kernel/calendar'
import { dateInBoxes, numberField } from '@/lib/kernel/form-fields'
import {
  type Group,
  groups,
  type Network,
  networks,
  type Office,
  offices,
  organisation,
} from '@/lib/organisation'
import { declarationWords } from '../declarations'
import type { ElectionKind } from '../election-kinds'

/** One position of an election as it is called. */
export type NewContest = {
  title: string
  office: Office | null
  seats: number
  rules: Rules
  constraints: { name: string; declaration: string; min?: number; max?: number }[]
  body?: Body
}

/**
 * Of a committee or delegates: the last day on which those elected serve, whether they can hold another position beside it, and the
 * working group that they join, where it is one.
 */
type Body = { until: string; beside: boolean; group?: Group }

export const countings = ['stv', 'meek', 'ers97'] as const
export const countingWords = {
  stv: 'Single transferable vote, Scottish rules',
  meek: 'Single transferable vote, Meek’s method',
  ers97: 'Single transferable vote, ERS97 rules',
}

/** The boxes of one position are called `${key}Seats` and so on. */
export const slots = ['first', 'second', 'third', 'fourth'] as const

export function quotaField(key: string, network: Network): string {
  return `${key}Least-${network}`
}

/** The groups whose seats can be elected: not those that officers are in by their office. */
export const electedGroups = groups.filter((group) => !organisation.groups[group].officersBelong)

type Typed = Record<string, unknown>
type Wrong = (field: string, sentence: string) => void
const text = (typed: Typed, name: string) =>
  typeof typed[name] === 'string' ? (typed[name] as string).replace(/\s+/g, ' ').trim() : ''

/**
 * The positions of a form: those offices that are ticked, then those slots that have a title. `after` is the last day on which the
 * result can be challenged.
 */
export function contestsIn(
  typed: Typed,
  kind: ElectionKind,
  after: string | undefined,
  wrong: Wrong,
): NewContest[] {
  const ticked = kind === 'officers' ? [typed.offices].flat() : []
  const named = slots.filter((slot) => text(typed, `${slot}Title`) !== '')
  const found = [
    ...offices
      .filter((office) => ticked.includes(office))
      .map((office) => one(typed, office, organisation.offices[office].name, office, wrong)),
    ...named.map((slot) => ({
      ...one(typed, slot, text(typed, `${slot}Title`), null, wrong),
      ...(kind === 'officers' && { body: bodyIn(typed, slot, after, wrong) }),
    })),
  ]
  if (found.length === 0) {
    if (kind === 'officers')
      wrong('offices', 'Choose at least one office, or add a committee or delegates')
    else wrong('firstTitle', 'Enter what members are choosing')
  }
  for (const slot of named) {
    const title = text(typed, `${slot}Title`).toLowerCase()
    if (found.filter((contest) => contest.title.toLowerCase() === title).length > 1)
      wrong(`${slot}Title`, 'Another position here has this title')
  }
  return found
}

const seatsField = numberField({ least: 1, most: 50, wrong: 'Enter a number from 1 to 50' })

function one(
  typed: Typed,
  key: string,
  title: string,
  office: Office | null,
  wrong: Wrong,
): NewContest {
  const seats = seatsField.safeParse(text(typed, `${key}Seats`))
  if (!seats.success) wrong(`${key}Seats`, `Enter how many seats there are for ${title}, 1 to 50`)
  if (title.length > 100) wrong(`${key}Title`, 'Title must be 100 characters or fewer')
  const count = seats.data ?? 1
  const counting = text(typed, `${key}Counting`)
  if (!(countings as readonly string[]).includes(counting)) {
    wrong(`${key}Counting`, `Choose how ${title} is counted`)
  }
  // Of a number of seats that is wrong nothing more is said at each quota.
  const most = seats.data ?? 50
  const constraints = networks.flatMap((network) => quotaIn(typed, key, network, most, wrong))
  if (counting === 'ers97' && constraints.length > 0)
    wrong(
      `${key}Counting`,
      `The ERS97 rules say nothing about quotas. Choose another way to count ${title}, or remove the quota`,
    )
  return { title, office, seats: count, rules: rulesOf(counting, count), constraints }
}

function rulesOf(counting: string, seats: number): Rules {
  if (counting === 'meek' || counting === 'ers97') return counting
  return seats === 1 ? 'av' : 'scottish'
}

/** "At least 1 of 2 must be a woman", if so many are asked for. */
function quotaIn(typed: Typed, key: string, network: Network, seats: number, wrong: Wrong) {
  const field = quotaField(key, network)
  if (text(typed, field) === '') return []
  const least = seatsField.safeParse(text(typed, field))
  if (!least.success || least.data > seats) {
    wrong(field, `Enter a number from 1 to ${seats}, or leave it blank`)
    return []
  }
  return [
    {
      name: `At least ${least.data} of ${seats} must ${least.data > 1 ? 'each ' : ''}be ${declarationWords(network)}`,
      declaration: network,
      min: least.data,
    },
  ]
}

function bodyIn(typed: Typed, key: string, after: string | undefined, wrong: Wrong): Body {
  const until = dateInBoxes(typed, `${key}Until`).date ?? ''
  if (!until) wrong(`${key}Until`, 'Enter the last day on which those elected serve')
  else if (after && until <= after)
    wrong(
      `${key}Until`,
      `This must be later than ${inWords(after)}, until when the result can be challenged`,
    )
  const typedGroup = text(typed, `${key}Group`)
  const group = electedGroups.find((one) => one === typedGroup)
  if (typedGroup !== '' && !group) wrong(`${key}Group`, 'Choose a group from the list')
  return { until, beside: typed[`${key}Beside`] === 'yes', ...(group && { group }) }
}
