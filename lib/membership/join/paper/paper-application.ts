import { z } from 'zod'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { brokenForm, dateField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { unreadable } from '@/lib/kernel/forms'
import { line } from '@/lib/kernel/text-fields'
import { emailField } from '@/lib/people/sign-in/forms'
import { answerForm, replaceRefereeForm } from '../forms'
import { type Answers, sectionNames, sections } from '../sections'
import { outsideRegion } from '../sections/labour-movement'
import { namesOneself } from '../sections/referees'
import type { TypedSection } from './typed-sections'

/** The day the agreement was signed: a paper from years ago says nothing of what somebody agrees to today. */
const signedOn = dateField(({ date }) => {
  if (!date) return 'Enter the date on which it was signed, like 27 3 2026'
  const today = dateOf(now())
  if (date > today) return 'The date must be today or in the past'
  const [year] = today.split('-')
  return date < `${Number(year) - 1}${today.slice(4)}`
    ? 'It was signed more than a year ago. Ask the applicant to sign again'
    : undefined
})

const emailIfAny = z
  .string(brokenForm)
  .default('')
  .transform((typed, context): string => {
    if (typed.trim() === '') return ''
    const { data, error } = emailField.safeParse(typed)
    if (error) context.issues.push(...(error.issues as never[]))
    return data ?? z.NEVER
  })

const sheet = withDates(
  ['signedOn'],
  z.object({
    applicationId: z.uuid(brokenForm),
    email: emailIfAny,
    signedOn,
    paperKept: line(
      'Enter where the signed paper is kept',
      200,
      'Where the paper is kept must be 200 characters or fewer',
    ),
  }),
)

export type PaperApplication = z.output<typeof sheet> & { answers: Answers }

const livesElsewhere =
  'Someone who lives outside the region cannot become a full member. They can be a supporter'

const aboutApplication = z.object({ applicationId: z.uuid(brokenForm), number: hiddenNumber })

/** One section of what was typed, corrected by an officer. */
function typedSectionForm<S extends TypedSection>(section: S) {
  return z.unknown().transform((fields, context) => {
    const read = [
      aboutApplication.safeParse(fields, unreadable),
      sections[section].safeParse(fields, unreadable),
    ] as const
    for (const { error } of read) context.issues.push(...((error?.issues ?? []) as never[]))
    const [about, answers] = read
    if (!about.success || !answers.success) return z.NEVER
    return { ...about.data, section, answers: answers.data as Answers[S] }
  })
}

export const typedSectionForms = {
  'about-you': typedSectionForm('about-you'),
  'labour-movement': typedSectionForm('labour-movement'),
  dues: typedSectionForm('dues'),
} as const satisfies Record<TypedSection, z.ZodType>

export const answerForApplicantForm = aboutApplication.extend({ answer: answerForm.shape.answer })
export const actForApplicantForm = aboutApplication
export const refereeForApplicantForm = replaceRefereeForm.extend({ number: hiddenNumber })

/** A whole application from one sheet of paper: the sections of the online form in one, and what only paper has. */
export const paperApplicationForm = z.unknown().transform((fields, context): PaperApplication => {
  const parts = sectionNames.map(
    (name) => [name, sections[name].safeParse(fields, unreadable)] as const,
  )
  const about = sheet.safeParse(fields, unreadable)
  for (const { error } of [...parts.map(([, read]) => read), about]) {
    context.issues.push(...((error?.issues ?? []) as never[]))
  }
  const answered = parts.map(([name, { data }]) => [name, data])
  const answers = Object.fromEntries(answered) as Partial<Answers>
  const wrong = (field: string, message: string) =>
    context.issues.push({ code: 'custom', message, path: [field], input: undefined })
  if (answers['labour-movement']?.constituency === outsideRegion) {
    wrong('constituency', livesElsewhere)
  }
  const email = about.data?.email
  if (email && answers.referees) {
    for (const field of Object.keys(namesOneself(answers.referees, { email }))) {
      wrong(field, 'Nobody can be their own referee. Enter another member')
    }
  }
  if (context.issues.length > 0) return z.NEVER
  return { ...about.data!, answers: answers as Answers }
})
