import { z } from 'zod'
import { atWallTime } from '@/lib/kernel/calendar'
import { brokenForm, dateField, hiddenNumber, timeIn, withDates } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { networks, organisation, type Topic, topics } from '@/lib/organisation'
import type { Reach } from './states'

export const mostLetterCharacters = 15_000
const missing = 'Write the letter'

/** What a subject must not say: it is read over a shoulder and on a locked phone, and tells who somebody is. */
export const telling = [
  organisation.name,
  organisation.shortName,
  ...networks.map((network) => organisation.networks[network].name),
  ...(organisation.labourMovement ? ['Labour', 'socialist', 'trade union'] : []),
  'membership',
  'lapsed',
  'arrears',
  'hardship',
  'network',
]

function tellingWord(subject: string, words: readonly string[]): string | undefined {
  const said = ` ${subject.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, ' ')} `
  return words.find((word) =>
    said.includes(
      ` ${word
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+]+/gu, ' ')
        .trim()} `,
    ),
  )
}

/** A line about the letter that says none of these words. */
export const subjectWithout = (words: readonly string[]) =>
  line('Enter a subject', 100, 'The subject must be 100 characters or fewer').superRefine(
    (text, context) => {
      const word = tellingWord(text, words)
      if (word)
        context.addIssue({
          code: 'custom',
          message: `Leave “${word}” out of the subject: it is read over shoulders, and would tell who its reader is`,
        })
    },
  )

export type Audience = { topic: Topic | null; reach: Reach }

/** What the letter has already, also where its saved list was removed or changed since. */
export const keptSavedList = 'kept' as const

const letterFields = z.object({
  number: hiddenNumber.optional(),
  nonce: z.uuid(brokenForm).optional(),
  /** A notice, or news about a topic. */
  letterKind: z.enum(['notice', ...topics], 'Choose what it is'),
  /** Which of those who asked for the topic; nothing is all of them. */
  onlyThose: z
    .enum(['', 'members', 'supporters'], brokenForm)
    .optional()
    .transform((chosen): Reach => chosen || 'everyone'),
  subject: subjectWithout(telling),
  text: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(mostLetterCharacters, `The letter must be ${mostLetterCharacters} characters or fewer`),
  savedList: z
    .string()
    .optional()
    .transform((chosen) => chosen || undefined)
    .pipe(z.union([z.uuid(), z.literal(keptSavedList)], 'Choose the list again').optional()),
})

export const letterTextForm = letterFields.pick({ text: true })

export const letterForm = letterFields.transform(
  ({ letterKind, onlyThose: reach, savedList, ...letter }, context) => {
    const wrong = (path: string, message: string) =>
      context.issues.push({ code: 'custom', input: reach, message, path: [path] })
    if (letterKind === 'notice' && reach === 'supporters')
      wrong('onlyThose', 'A notice goes to every member. Leave this open, or choose a topic')
    if (letterKind !== 'notice' && savedList && reach === 'supporters')
      wrong(
        'savedList',
        'Only members are on a saved list. Choose no list, or leave supporters out',
      )
    const audience: Audience =
      letterKind === 'notice'
        ? { topic: null, reach: 'members' }
        : // Only members are on a list: of everybody who asked, it leaves members.
          { topic: letterKind, reach: savedList ? 'members' : reach }
    return { ...letter, audience, savedList }
  },
)

export const letterNumberForm = z.object({ number: hiddenNumber })
export const confirmLetterForm = letterNumberForm.extend({
  read: z.string(brokenForm).max(100, brokenForm),
})

/** Asking a second officer: when it is to go, and that a notice campaigns for nothing. */
export const proposeLetterForm = withDates(
  ['sendOn'],
  z
    .object({
      number: hiddenNumber,
      when: z.enum(['confirmed', 'later'], 'Choose when it goes'),
      sendOn: z.unknown(),
      sendTime: z.string().optional(),
      plain: z.string().optional(),
      notice: z.enum(['yes', 'no'], brokenForm),
    })
    .transform((typed, context) => {
      const wrong = (path: string, message: string) =>
        context.issues.push({ code: 'custom', input: typed, message, path: [path] })
      if (typed.notice === 'yes' && typed.plain !== 'yes')
        wrong('plain', 'Tick that it carries no campaigning, or make it news about a topic')
      if (typed.when === 'confirmed') return { number: typed.number, sendAt: null }
      const date = dateField(({ date }) =>
        date ? undefined : 'Enter the day on which it goes',
      ).safeParse(typed.sendOn)
      const time = timeIn(typed.sendTime)
      if (!date.success) wrong('sendOn', date.error.issues[0]!.message)
      if (!time) wrong('sendTime', 'Enter a time, like 6pm or 18:00')
      if (!date.success || !time) return z.NEVER
      return { number: typed.number, sendAt: atWallTime(date.data, time) }
    }),
)
