import type { Rules } from '@/lib/democracy/elections/count/contest'
import { numberField } from '@/lib/kernel/form-fields'
import { type Office, offices, organisation } from '@/lib/organisation'
import { declarationWords, isDeclaration } from '../declarations'

/** One post of an election as it is called. */
export type NewContest = {
  title: string
  office: Office | null
  seats: number
  rules: Rules
  constraints: { name: string; declaration: string; min?: number; max?: number }[]
}

export const countings = ['stv', 'meek', 'ers97'] as const
export const countingWords = {
  stv: 'Single transferable vote, Scottish rules',
  meek: 'Single transferable vote, Meek’s method',
  ers97: 'Single transferable vote, ERS97 rules',
}

/** The boxes of one post are called `${key}Seats` and so on. */
export const slots = ['first', 'second', 'third', 'fourth'] as const
export const slotOrOffice = [...offices, ...slots] as const

type Typed = Record<string, unknown>
const text = (typed: Typed, name: string) =>
  typeof typed[name] === 'string' ? (typed[name] as string).replace(/\s+/g, ' ').trim() : ''

/** The posts of a form: those offices that are ticked, or those slots that have a title. */
export function contestsIn(
  typed: Typed,
  kind: 'officers' | 'endorsement',
  wrong: (field: string, sentence: string) => void,
): NewContest[] {
  const ticked = [typed.offices].flat()
  const found =
    kind === 'officers'
      ? offices
          .filter((office) => ticked.includes(office))
          .map((office) => one(typed, office, organisation.offices[office].name, office, wrong))
      : slots
          .filter((slot) => text(typed, `${slot}Title`) !== '')
          .map((slot) => one(typed, slot, text(typed, `${slot}Title`), null, wrong))
  if (found.length === 0) {
    if (kind === 'officers') wrong('offices', 'Choose at least one office')
    else wrong('firstTitle', 'Enter what members are choosing')
  }
  return found
}

const seatsField = numberField({ least: 1, most: 50, wrong: 'Enter a number from 1 to 50' })

function one(
  typed: Typed,
  key: string,
  title: string,
  office: Office | null,
  wrong: (field: string, sentence: string) => void,
): NewContest {
  const seats = seatsField.safeParse(text(typed, `${key}Seats`))
  if (!seats.success) wrong(`${key}Seats`, `Enter how many seats there are for ${title}, 1 to 50`)
  if (title.length > 100) wrong(`${key}Title`, 'Title must be 100 characters or fewer')
  const count = seats.data ?? 1
  const counting = text(typed, `${key}Counting`)
  if (!(countings as readonly string[]).includes(counting)) {
    wrong(`${key}Counting`, `Choose how ${title} is counted`)
  }
  const constraints = constraintIn(typed, key, count, wrong)
  if (counting === 'ers97' && constraints.length > 0)
    wrong(
      `${key}Counting`,
      `The ERS97 rules say nothing about quotas. Choose another way to count ${title}, or take out the quota`,
    )
  return { title, office, seats: count, rules: rulesOf(counting, count), constraints }
}

function rulesOf(counting: string, seats: number): Rules {
  if (counting === 'meek' || counting === 'ers97') return counting
  return seats === 1 ? 'av' : 'scottish'
}

/** "At least 1 of 2 must be a woman", if one is asked for. */
function constraintIn(
  typed: Typed,
  key: string,
  seats: number,
  wrong: (field: string, sentence: string) => void,
) {
  const declaration = text(typed, `${key}Declaration`)
  if (declaration === '') return []
  if (!isDeclaration(declaration)) {
    wrong(`${key}Declaration`, 'Choose a quota, or clear the minimum number')
    return []
  }
  const least = seatsField.safeParse(text(typed, `${key}Least`))
  if (!least.success || least.data > seats) {
    wrong(`${key}Least`, `Enter a number from 1 to ${seats}`)
    return []
  }
  return [
    {
      name: `At least ${least.data} of ${seats} must ${least.data > 1 ? 'each ' : ''}be ${declarationWords(declaration)}`,
      declaration,
      min: least.data,
    },
  ]
}
