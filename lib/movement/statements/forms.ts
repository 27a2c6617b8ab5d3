import { z } from 'zod'
import { atWallTime } from '@/lib/kernel/calendar'
import { brokenForm, dateField, hiddenNumber, timeIn, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, line, optionalLine } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'
import { emailField } from '@/lib/people/sign-in/forms'
import { type AgreedBy, agreedBy, type NameShows, nameShows } from './states'

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
  const date = dateField(({ date }) =>
    date ? undefined : 'Enter the date on which the embargo ends',
  ).safeParse(typed.embargo)
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

/** What a second officer confirms, in the words that they have read. */
export const statementSeenForm = z.object({
  number: hiddenNumber,
  seen: z.string(brokenForm).max(100, brokenForm),
})

export const withdrawStatementForm = z.object({
  number: hiddenNumber,
  why: line('Enter why it should be taken down', 300, 'The reason must be 300 characters or fewer'),
})

export const makeStatementLinkForm = z.object({
  number: hiddenNumber,
  forWhom: line('Enter who the link is for', 100, 'The name must be 100 characters or fewer'),
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

/** The only thing that is asked before an address is proved. The statement is named by its public address, or by a link that somebody was given. */
export const askToSignForm = z
  .object({
    slug: z.string(brokenForm).max(100, brokenForm).optional(),
    link: linkToken.optional(),
    email: emailField,
  })
  .transform(({ slug, link, email }, context) => {
    if (link !== undefined) return { link, email }
    if (slug) return { slug, email }
    context.issues.push({ code: 'custom', input: slug, message: brokenForm, path: ['email'] })
    return z.NEVER
  })

const proofToken = z.string(brokenForm).min(1, brokenForm).max(2000, brokenForm)
const news = z
  .literal('yes')
  .optional()
  .transform((ticked) => ticked === 'yes')
const office = optionalLine(80, 'The office must be 80 characters or fewer')

/** A name shows at once where no officer looks at it first. So it bears no office, which could be somebody else's, and no advertisement. */
const nobodyLooks: readonly NameShows[] = ['name', 'constituency']
function isNameAlone(name: string): boolean {
  return !/[\d,;:()[\]{}<>/\\|@#*_&+=–—]|\p{L}{2}\.\p{L}/u.test(name)
}

export const signAsPersonForm = z
  .object({
    token: proofToken,
    name: optionalLine(100, 'Your name must be 100 characters or fewer'),
    shows: z.enum(nameShows, 'Choose how your name shows'),
    office,
    constituency: z
      .enum(['', ...organisation.place.names], brokenForm)
      .optional()
      .transform((chosen) => chosen || null),
    news,
  })
  .superRefine(({ shows, name, office, constituency }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (shows !== 'counted' && !name) wrong('name', 'Enter your name')
    if (name && nobodyLooks.includes(shows) && !isNameAlone(name))
      wrong(
        'name',
        'Enter your name and nothing else. To show an office, choose “My name and office”',
      )
    if (shows === 'office' && !office) wrong('office', 'Enter your office')
    if (shows === 'constituency' && !constituency)
      wrong('constituency', `Choose your ${organisation.place.name}`)
  })
  .transform(({ name, office, ...signing }) => ({
    ...signing,
    name: name || null,
    office: office || null,
  }))

export const signAsOrganisationForm = withDates(
  ['agreedOn'],
  z.object({
    token: proofToken,
    organisation: line(
      'Enter the name of the organisation',
      120,
      'The name must be 120 characters or fewer',
    ),
    office: line('Enter your office in it', 80, 'The office must be 80 characters or fewer'),
    agreedBy: z.enum(Object.keys(agreedBy) as [AgreedBy, ...AgreedBy[]], 'Choose who decided it'),
    agreedOn: dateField(({ date, missing }) =>
      date ? undefined : missing.length ? 'Enter the date of the decision' : 'Enter a real date',
    ),
    news,
  }),
)

export const ownSignatureForm = z.object({ token: linkToken })

export const signatureForm = z.object({ number: hiddenNumber, signatureId: z.uuid(brokenForm) })
export const declineSignatureForm = signatureForm.extend({
  why: line('Enter the reason', 300, 'The reason must be 300 characters or fewer'),
})
