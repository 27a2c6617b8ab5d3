import { z } from 'zod'
import { atWallTime } from '@/lib/kernel/calendar'
import { brokenForm, dateField, hiddenNumber, timeIn, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, line } from '@/lib/kernel/text-fields'

export const mostStatementWords = 1500
export const mostCommentWords = 300

/** The last minute of a day: a deadline that names a day lasts until then. */
const lastMinute = '23:59'

const fields = {
  title: line('Enter a title', 120, 'The title must be 120 characters or fewer'),
  text: limitedWords('The text', 'Write the statement', mostStatementWords),
  signUntil: dateField(({ date, missing }) =>
    date ? undefined : missing.length ? 'Enter the last day for signing' : 'Enter a real date',
  ),
  when: z.enum(['confirmed', 'later'], 'Choose when everyone can read it'),
  embargo: z.unknown(),
  embargoTime: z.string().optional(),
}

type Fields = z.output<z.ZodObject<typeof fields>>

function termsOf({ title, text, signUntil, ...typed }: Fields, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.issues.push({ code: 'custom', input: typed, message, path: [path] })
  const terms = { title, text, signUntil: atWallTime(signUntil, lastMinute) }
  if (typed.when === 'confirmed') return { ...terms, embargoUntil: null }
  const date = dateField(({ date }) => (date ? undefined : 'Enter the day')).safeParse(
    typed.embargo,
  )
  const time = timeIn(typed.embargoTime)
  if (!date.success) wrong('embargo', date.error.issues[0]!.message)
  if (!time) wrong('embargoTime', 'Enter a time, like 6am or 18:00')
  if (!date.success || !time) return z.NEVER
  const embargoUntil = atWallTime(date.data, time)
  if (embargoUntil >= terms.signUntil)
    wrong('embargo', 'The embargo must end before the last day for signing is over')
  return { ...terms, embargoUntil }
}

export type StatementTerms = {
  title: string
  text: string
  signUntil: Date
  embargoUntil: Date | null
}

export const draftStatementForm = withDates(
  ['signUntil', 'embargo'],
  z.object(fields).transform((typed, context): StatementTerms => termsOf(typed, context)),
)

export const changeStatementForm = withDates(
  ['signUntil', 'embargo'],
  z
    .object({ ...fields, number: hiddenNumber, revision: hiddenNumber })
    .transform(({ number, revision, ...typed }, context) => ({
      ...termsOf(typed, context),
      number,
      revision,
    })),
)

export const jointStatementForm = z.object({ number: hiddenNumber })
export const statementRevisionForm = z.object({ number: hiddenNumber, revision: hiddenNumber })

export const withdrawStatementForm = z.object({
  number: hiddenNumber,
  why: line('Say why it is withdrawn', 300, 'This must be 300 characters or fewer'),
})

export const makeStatementLinkForm = z.object({
  number: hiddenNumber,
  forWhom: line('Enter whom the link is for', 100, 'This must be 100 characters or fewer'),
})

export const statementLinkForm = z.object({ number: hiddenNumber, linkId: z.uuid(brokenForm) })
export const statementCommentForm = z.object({
  number: hiddenNumber,
  commentId: z.uuid(brokenForm),
})

/** The token of a link that was given to an organisation, or mailed. */
export const linkToken = z.string(brokenForm).min(1, brokenForm).max(200, brokenForm)

export const commentOnStatementForm = z.object({
  token: linkToken,
  name: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
  organisation: line(
    'Enter your organisation',
    120,
    'The organisation must be 120 characters or fewer',
  ),
  comment: limitedWords('The comment', 'Write a comment', mostCommentWords),
})
