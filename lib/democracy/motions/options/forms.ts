import { z } from 'zod'
import { hiddenNumber } from '@/lib/kernel/form-fields'
import { leastOptions, mostOptions } from '../states'

const mostOption = 100
const howMany = `Enter ${leastOptions} to ${mostOptions} options, each on a line of its own`

/** The last option, where the rule book has it. */
export const noneOfThese = 'None of these'

/** What is wrong with options as they were typed. */
export function wrongOptions(options: readonly string[]): string | undefined {
  if (options.length < leastOptions || options.length > mostOptions) return howMany
  if (options.some((option) => option.length > mostOption))
    return `Each option must be ${mostOption} characters or fewer`
  const different = new Set([...options, noneOfThese].map((option) => option.toLowerCase()))
  if (different.size <= options.length) return 'Each option must be different from the others'
  return undefined
}

export function optionsIn(typed: unknown): string[] {
  if (typeof typed !== 'string') return []
  const lines = typed.split('\n').map((one) => one.replace(/\s+/g, ' ').trim())
  return lines.filter((one) => one !== '')
}

/** The name of the field beside an option, in which its place is chosen. */
export function placeField(option: number): string {
  return `option${option}`
}

type SentBallot = { [field: string]: unknown; choice?: unknown; abstain?: string }

/** What a ballot between several options says: one option, or each with its place in the voter's order; or neither, ticked as an abstention. */
export function readRanking(
  { abstain, choice, ...form }: SentBallot,
  context: z.RefinementCtx,
): number[] {
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
    return z.NEVER
  }
  if (choice !== undefined) {
    if (choice === 'abstain') return []
    if (typeof choice !== 'string' || !/^\d{1,2}$/.test(choice))
      return wrong('choice', 'Mark one option')
    return [Number(choice)]
  }
  const placed = Object.entries(form)
    .flatMap(([name, value]) => {
      const option = /^option(\d{1,2})$/.exec(name)?.[1]
      const place = typeof value === 'string' ? value : ''
      return option && /^\d{1,2}$/.test(place) ? [{ option, place: Number(place) }] : []
    })
    .sort((one, other) => one.place - other.place)
  if (placed.length === 0 && !abstain)
    return wrong(placeField(1), 'Number your first choice 1, or tick that you abstain')
  if (placed.length > 0 && abstain)
    return wrong('abstain', 'Number your choices, or tick that you abstain, but not both')
  for (const [at, { option, place }] of placed.entries()) {
    if (place === placed[at - 1]?.place)
      return wrong(placeField(Number(option)), `Give the number ${place} to one option only`)
    if (place !== at + 1)
      return wrong(
        placeField(Number(option)),
        `There is a ${place} but no ${at + 1}. Number your choices 1, 2, 3 and so on, without a gap`,
      )
  }
  return placed.map(({ option }) => Number(option))
}

export const optionsBallotForm = z
  .looseObject({ number: hiddenNumber, abstain: z.string().optional() })
  .transform(({ number, ...form }, context) => ({ number, ranking: readRanking(form, context) }))
