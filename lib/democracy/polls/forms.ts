import { z } from 'zod'
import {
  brokenForm,
  dateField,
  hiddenNumber,
  numberField,
  withDates,
} from '@/lib/kernel/form-fields'
import { line, optionalLine } from '@/lib/kernel/text-fields'
import { type Group, operationalGroups, organisation } from '@/lib/organisation'
import { leastPollOptions, mostPollOptions } from './states'

/** What is typed about polls. Shared by the browser and the server. */
export const mostQuestion = 200
export const mostAboutPoll = 600
const mostOption = 100
const places: readonly string[] = organisation.place.names

const howManyOptions = `Enter ${leastPollOptions} to ${mostPollOptions} answers, each on a line of its own`

const fields = {
  question: line(
    'Enter the question',
    mostQuestion,
    `The question must be ${mostQuestion} characters or fewer`,
  ),
  about: optionalLine(mostAboutPoll, `This must be ${mostAboutPoll} characters or fewer`),
  options: z.string(howManyOptions).transform(linesOf).superRefine(checkOptions),
  most: numberField({
    least: 1,
    most: mostPollOptions,
    wrong: `Enter a number from 1 to ${mostPollOptions}`,
  }),
  whose: z.enum(['all', 'group', 'place'], 'Choose who is asked'),
  group: z.string().default(''),
  place: z.string().default(''),
  closes: dateField(({ date, missing }) =>
    date ? undefined : missing.length ? 'Enter the date' : 'Enter a real date',
  ),
}

function linesOf(typed: string): string[] {
  const lines = typed.split('\n').map((one) => one.replace(/\s+/g, ' ').trim())
  return lines.filter((one) => one !== '')
}

function checkOptions(options: string[], context: z.RefinementCtx) {
  const wrong = (message: string) => context.addIssue({ code: 'custom', message })
  if (options.length < leastPollOptions || options.length > mostPollOptions) wrong(howManyOptions)
  if (options.some((option) => option.length > mostOption))
    wrong(`Each answer must be ${mostOption} characters or fewer`)
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length)
    wrong('Each answer must be different from the others')
}

type Fields = z.output<z.ZodObject<typeof fields>>

function checkPoll({ options, most, whose, group, place }: Fields, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (most > options.length) wrong('most', 'There are fewer answers than that')
  if (whose === 'group' && !operationalGroups.some((one) => one === group))
    wrong('group', 'Choose the group')
  if (whose === 'place' && !places.includes(place))
    wrong('place', `Choose the ${organisation.place.name}`)
}

function termsOf({ whose, group, place, closes, about, ...poll }: Fields) {
  return {
    ...poll,
    about: about || null,
    group: whose === 'group' ? (group as Group) : null,
    place: whose === 'place' ? place : null,
    /** Its last day. */
    lastDay: closes,
  }
}

export type PollTerms = ReturnType<typeof termsOf>

export const askPollForm = withDates(
  ['closes'],
  z.object(fields).superRefine(checkPoll).transform(termsOf),
)

const choice = z.string().regex(/^\d{1,2}$/, brokenForm)

export const answerPollForm = z
  .object({
    number: hiddenNumber,
    choice: z.union([choice, z.array(choice)], 'Choose an answer'),
  })
  .transform(({ number, choice }) => ({
    number,
    choices: [...new Set([choice].flat().map(Number))].toSorted((one, other) => one - other),
  }))

export const withdrawPollForm = z.object({
  number: hiddenNumber,
  why: line('Say why it is withdrawn', 200, 'This must be 200 characters or fewer'),
})
