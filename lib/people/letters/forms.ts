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

/** Who a letter is for, as one choice: "notice", or a topic and whom of those who asked for it. */
export const audiences = [
  'notice',
  ...topics.flatMap((topic) =>
    (['everyone', 'members', 'supporters'] as const).map((reach) => `${topic}/${reach}`),
  ),
]

export type Audience = { topic: Topic | null; reach: Reach }

export function audienceIn(word: string): Audience {
  const [topic, reach] = word.split('/')
  return word === 'notice'
    ? { topic: null, reach: 'members' }
    : { topic: topic as Topic, reach: reach as Reach }
}

export function audienceWord({ topic, reach }: { topic: string | null; reach: Reach }): string {
  return topic ? `${topic}/${reach}` : 'notice'
}

/** What the letter has already, also where its saved list was removed or changed since. */
export const keptSavedList = 'kept' as const

const letterFields = z.object({
  number: hiddenNumber.optional(),
  nonce: z.uuid(brokenForm).optional(),
  audience: z
    .string({ error: 'Choose who it is for' })
    .refine((word) => audiences.includes(word), 'Choose who it is for')
    .transform(audienceIn),
  subject: subjectWithout(telling),
  text: z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(mostLetterCharacters, `The letter must be ${mostLetterCharacters} characters or fewer`),
})

export const letterTextForm = letterFields.pick({ text: true })

export const letterForm = letterFields
  .extend({
    savedList: z
      .string()
      .optional()
      .transform((chosen) => chosen || undefined)
      .pipe(z.union([z.uuid(), z.literal(keptSavedList)], 'Choose the list again').optional()),
  })
  .superRefine(({ audience, savedList }, context) => {
    if (savedList && audience.reach !== 'members')
      context.addIssue({
        code: 'custom',
        path: ['savedList'],
        message:
          'A saved list holds members only. Choose a notice, or members who asked for the topic',
      })
  })

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
