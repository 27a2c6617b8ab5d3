import { z } from 'zod'
import { brokenForm, dateField, withDates } from '@/lib/kernel/form-fields'
import { optionalLine } from '@/lib/kernel/text-fields'
import { fewCharacters, referenceField } from '@/lib/membership/complaints/forms'
import { organisation } from '@/lib/organisation'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { type LetterKind, letterKinds } from './letters'
import type { MeasureKind } from './measures'
import { effectOf, outcomeNames } from './outcomes'

export const mostCaseCharacters = 8000
const few = (missing: string) => fewCharacters(missing, mostCaseCharacters)

const memberNumber = z
  .string('Enter a membership number')
  .transform((typed) => memberNumberIn(typed) ?? 0)
  .pipe(z.number().min(1, 'Enter a membership number, like 42'))

const conductRules = organisation.discipline.rules

export const proposeCaseForm = z.object({
  number: memberNumber,
  rule: z
    .enum(Object.keys(conductRules) as [string, ...string[]], 'Choose a rule')
    .transform((rule) => conductRules[rule]!),
  allegation: few('Enter what is alleged'),
  complaint: z
    .string()
    .optional()
    .transform((typed) => typed || undefined)
    .pipe(referenceField.optional()),
})

export const caseForm = z.object({ reference: referenceField })
export const caseWordsForm = z.object({
  reference: referenceField,
  words: few('Enter what you want to say'),
})
export const companionForm = z.object({
  reference: referenceField,
  companion: optionalLine(100, 'The name must be 100 characters or fewer'),
})

const day = dateField(({ date, missing }) =>
  date ? undefined : missing.length === 3 ? 'Enter a date' : 'Enter a real date, like 27 3 2027',
)
export const giveTimeForm = withDates(
  ['until'],
  z.object({ reference: referenceField, until: day }),
)

const kind = z.enum(
  ['extension', 'suspension', 'reinstatement'] satisfies MeasureKind[],
  brokenForm,
)
export const measureForm = withDates(
  ['until'],
  z.object({
    reference: referenceField,
    kind: kind.exclude(['reinstatement']),
    reason: few('Enter the reason'),
    until: day,
  }),
)
export const reinstateForm = z.object({
  reference: referenceField,
  kind: kind.extract(['reinstatement']),
  reason: few('Enter the reason'),
})
export const settleMeasureForm = z.object({
  reference: referenceField,
  measureId: z.uuid(brokenForm),
})

export const memberLetterForm = withDates(
  ['on'],
  z.object({
    reference: referenceField,
    kind: z.enum(
      Object.keys(letterKinds) as [LetterKind, ...LetterKind[]],
      'Choose what the letter is',
    ),
    on: day,
    words: few('Enter what the letter says'),
  }),
)
export const refuseTimeForm = z.object({
  reference: referenceField,
  words: few('Enter the reason'),
})

export const replacementForm = z.object({
  reference: referenceField,
  number: memberNumber,
  leaves: z
    .string()
    .optional()
    .transform((typed) => typed || undefined)
    .pipe(z.uuid(brokenForm).optional()),
})

/** One box a member: as many as decide. */
export const panelFields = Array.from(
  { length: organisation.discipline.panelSize },
  (_, place) => `member${place + 1}`,
)

export const panelForm = z
  .object({
    reference: referenceField,
    ...Object.fromEntries(panelFields.map((name) => [name, memberNumber])),
  })
  .transform(({ reference, ...numbers }) => ({
    reference: reference as string,
    numbers: Object.values(numbers) as number[],
  }))

const optionalDay = z.unknown().transform((typed, context): string | undefined => {
  const { date, missing } = (typed ?? { missing: ['day', 'month', 'year'] }) as {
    date?: string
    missing: string[]
  }
  if (!date && missing.length < 3) {
    context.issues.push({
      code: 'custom',
      input: typed,
      message: 'Enter a real date, like 27 3 2027',
    })
  }
  return date
})

export const decisionForm = withDates(
  ['until'],
  z
    .object({
      reference: referenceField,
      outcome: z.enum(outcomeNames as [string, ...string[]], 'Choose an outcome'),
      until: optionalDay,
      reasons: few('Enter the reasons'),
    })
    .refine(({ outcome, until }) => effectOf(outcome) !== 'suspension' || until !== undefined, {
      path: ['until'],
      message: 'Enter the last day of the suspension',
    }),
)

export const agreeForm = z.object({
  reference: referenceField,
  draftId: z.uuid(brokenForm),
})
