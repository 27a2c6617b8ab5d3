import { z } from 'zod'
import {
  checkWhere,
  whenAndWhereFields,
  whenAndWhereOf,
} from '@/lib/democracy/meetings/when-and-where'
import { brokenForm, hiddenNumber, wholeNumberIn, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, line, optionalLine } from '@/lib/kernel/text-fields'
import {
  type Group,
  type Network,
  networks,
  operationalGroups,
  organisation,
} from '@/lib/organisation'
import { emailField } from '@/lib/people/sign-in/forms'
import { audiences, type HeldBy } from './states'

export const mostEventWords = 800
export const mostFollowUpWords = 500
export const mostEventNeeds = 300
export const mostCapacity = 100_000

/** "all", "network:women", "group:organising", "place:Gateshead": who holds an event, as one answer of a form. */
export function heldByIn(answer: string): HeldBy | undefined {
  const nobody = { network: null, group: null, place: null }
  if (answer === 'all') return nobody
  const [, kind, which] = /^(network|group|place):(.+)$/s.exec(answer) ?? []
  const places: readonly string[] = organisation.place.names
  if (kind === 'network' && networks.some((one) => one === which))
    return { ...nobody, network: which as Network }
  if (kind === 'group' && operationalGroups.some((one) => one === which))
    return { ...nobody, group: which as Group }
  if (kind === 'place' && places.includes(which!)) return { ...nobody, place: which! }
  return undefined
}

export function heldByAnswer({ network, group, place }: HeldBy): string {
  if (network) return `network:${network}`
  if (group) return `group:${group}`
  return place ? `place:${place}` : 'all'
}

const fields = {
  holder: z.string('Choose who holds it').transform((answer, context): HeldBy => {
    const holder = heldByIn(answer)
    if (holder) return holder
    context.issues.push({ code: 'custom', input: answer, message: 'Choose who holds it' })
    return z.NEVER
  }),
  audience: z.enum(audiences, 'Choose who it is for'),
  title: line('Enter a title', 100, 'The title must be 100 characters or fewer'),
  words: limitedWords('This', 'Say what it is about', mostEventWords),
  ...whenAndWhereFields,
  access: optionalLine(300, 'This must be 300 characters or fewer'),
  capacity: z
    .string()
    .default('')
    .transform((typed, context): number | null => {
      if (typed.trim() === '') return null
      const number = wholeNumberIn(typed, mostCapacity)
      if (number) return number
      context.issues.push({
        code: 'custom',
        input: typed,
        message: 'Enter how many the room holds as a whole number, or leave it empty',
      })
      return z.NEVER
    }),
}

type Fields = z.output<z.ZodObject<typeof fields>>

function checkEvent(event: Fields, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { holder, audience, venue, capacity } = event
  if (audience === 'own' && !holder.network && !holder.group && !holder.place)
    wrong('audience', 'Choose everyone or all members: the whole organisation holds it')
  checkWhere(event, wrong)
  if (capacity !== null && !venue)
    wrong('capacity', 'Leave this empty: there is no room that could be full')
}

function termsOf({ holder, ...event }: Fields) {
  const { audience, title, words, access, capacity } = event
  return {
    ...holder,
    audience,
    title,
    words,
    ...whenAndWhereOf(event),
    access: access || null,
    capacity,
  }
}

export type EventTerms = ReturnType<typeof termsOf>

export const draftEventForm = withDates(
  ['starts'],
  z.object(fields).superRefine(checkEvent).transform(termsOf),
)

export const changeEventForm = withDates(
  ['starts'],
  z
    .object({ ...fields, number: hiddenNumber, revision: hiddenNumber })
    .superRefine(checkEvent)
    .transform(({ number, revision, ...event }) => ({ ...termsOf(event), number, revision })),
)

export const eventForm = z.object({ number: hiddenNumber })
export const eventRevisionForm = z.object({ number: hiddenNumber, revision: hiddenNumber })
export const cancelEventForm = z.object({
  number: hiddenNumber,
  why: line('Say why it is cancelled', 200, 'This must be 200 characters or fewer'),
})

const how = z.enum(['room', 'online'], 'Choose how you come')
const needs = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .pipe(z.string().max(mostEventNeeds, `This must be ${mostEventNeeds} characters or fewer`))

export const signUpForm = z.object({ number: hiddenNumber, how })
export const eventNeedsForm = z.object({ number: hiddenNumber, needs })

/** The only thing that is asked of a stranger before they have proved the address. */
export const guestAddressForm = z.object({ number: hiddenNumber, email: emailField })

export const guestSignUpForm = z
  .object({
    token: z.string(brokenForm).min(1, brokenForm).max(2000, brokenForm),
    name: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
    how,
    needs,
    news: z.literal('yes').optional(),
  })
  .transform(({ news, ...guest }) => ({ ...guest, news: news === 'yes' }))

export const guestTokenForm = z.object({
  token: z.string(brokenForm).min(1, brokenForm).max(200, brokenForm),
})

export const checkInForm = z.object({
  number: hiddenNumber,
  signUpId: z.uuid(brokenForm),
  came: z.enum(['yes', 'no'], brokenForm).transform((came) => came === 'yes'),
})

export const followUpForm = z.object({
  number: hiddenNumber,
  whom: z.enum(['came', 'all'], 'Choose who gets it'),
  text: limitedWords('This', 'Write the email', mostFollowUpWords),
})
