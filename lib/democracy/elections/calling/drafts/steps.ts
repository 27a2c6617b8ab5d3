import { z } from 'zod'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf, brokenForm, dateInBoxes, hiddenNumber } from '@/lib/kernel/form-fields'
import { networks, offices } from '@/lib/organisation'
import { kinds } from '../../election-kinds'
import { contestsIn, quotaField, slots } from '../contest-form'
import { datesIn, officerNumber, purposeFields, termIn } from '../forms'
import { brokenRules, type Dates, inBoxes, moments, startingOn } from '../timetable'

/** An election is called in steps, saved one by one and sent when all of them are right. Pure, for browser and server. */
export const callSteps = ['purpose', 'positions', 'dates', 'returning-officer'] as const
export type CallStep = (typeof callSteps)[number]

/** The fields of a step, as they were typed. */
export type TypedFields = Record<string, string | string[]>
export type SavedSteps = Partial<Record<CallStep, TypedFields>>

/** A draft that nobody goes on with is forgotten after so many days. */
export const draftDays = 60

type Errors = Record<string, string>

const boxes = (name: string) => ['Day', 'Month', 'Year'].map((part) => `${name}${part}`)

const positionFields = [...offices, ...slots].flatMap((key) => [
  ...['Title', 'Seats', 'Counting', 'Beside', 'Group'].map((part) => `${key}${part}`),
  ...boxes(`${key}Until`),
  ...networks.map((network) => quotaField(key, network)),
])

const fieldsOfStep: Record<CallStep, readonly string[]> = {
  purpose: ['kind', 'title'],
  positions: ['offices', ...positionFields],
  dates: [...moments.flatMap((moment) => [...boxes(moment), `${moment}Time`]), ...boxes('term')],
  'returning-officer': ['returningOfficer'],
}

/** Everything typed so far: what the one form of a call would send. */
export function typedSoFar(steps: SavedSteps): TypedFields {
  return Object.assign({}, ...callSteps.map((step) => steps[step]))
}

export function draftKind(typed: TypedFields) {
  return kinds.find((kind) => kind === typed.kind) ?? 'officers'
}

/** The dates as far as they were typed, if they are all there. */
export function draftDates(typed: TypedFields): Dates | undefined {
  const missing: string[] = []
  const dates = datesIn(typed, (field) => missing.push(field))
  return missing.length > 0 ? undefined : dates
}

/** What is wrong with one step at this moment, beside what stands in the others: field → sentence. */
function errorsIn(step: CallStep, typed: TypedFields, at: Date): Errors {
  const errors: Errors = {}
  const wrong = (field: string, sentence: string) => {
    errors[field] ??= sentence
  }
  const last = () => {
    const dates = draftDates(typed)
    return dates ? dateOf(dates.challengesUntil) : dateInBoxes(typed, 'last').date
  }
  if (step === 'purpose') firstIssues(purposeFields.safeParse(typed), wrong)
  if (step === 'positions') contestsIn(typed, draftKind(typed), last(), wrong)
  if (step === 'dates') {
    datesIn(typed, wrong)
    const dates = draftDates(typed)
    for (const [moment, sentence] of Object.entries(dates ? brokenRules(dates, at) : {}))
      wrong(moment, sentence)
    if (draftKind(typed) === 'officers') termIn(typed, last(), wrong)
  }
  if (step === 'returning-officer')
    firstIssues(z.object({ returningOfficer: officerNumber }).safeParse(typed), wrong)
  return errors
}

type Wrong = (field: string, sentence: string) => void

function firstIssues(read: z.ZodSafeParseResult<unknown>, wrong: Wrong) {
  for (const issue of read.error?.issues ?? []) wrong(String(issue.path[0]), issue.message)
}

/** How far a draft is: each step that is right, and of each that was saved and is right no longer, why. */
export function stepsNow(steps: SavedSteps, at: Date) {
  const typed = typedSoFar(steps)
  return callSteps.map((step) => {
    if (!steps[step]) return { step, done: false }
    const [why] = Object.values(errorsIn(step, typed, at))
    return { step, done: why === undefined, why }
  })
}

/** As the boxes hold them: several ticks of one name in one. */
export function boxesOfStep(typed: TypedFields = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, [value].flat().join(', ')]),
  )
}

const ofDraft = z.looseObject({ id: z.uuid({ error: brokenForm }) })

/** The form of one step. What the others say that it has to fit, its page sends along: the kind, and the last day for challenges. */
export function stepForm<Step extends CallStep>(step: Step) {
  return ofDraft.transform(({ id, ...sent }, context) => {
    const typed = sent as TypedFields
    for (const [field, message] of Object.entries(errorsIn(step, typed, now())))
      context.addIssue({ code: 'custom', path: [field], message })
    return { id, step, typed: keptOf(step, typed) }
  })
}

const longest = 300

function keptOf(step: CallStep, typed: TypedFields): TypedFields {
  const kept: TypedFields = {}
  for (const field of fieldsOfStep[step]) {
    const value = typed[field]
    if (typeof value === 'string') kept[field] = value.slice(0, longest)
    else if (Array.isArray(value)) kept[field] = value.map((one) => one.slice(0, longest))
  }
  return kept
}

/** The first day alone: the other dates follow from it and from our rules. */
export const firstDayForm = ofDraft.transform(({ id, ...sent }, context) => {
  const { date } = dateInBoxes(sent, 'start')
  const tomorrow = dateOf(addDays(now(), 1))
  const wrong =
    !date || date < tomorrow
      ? 'Enter a real date, tomorrow or later'
      : date > dateOf(addDays(now(), 300))
        ? 'Enter a date within 300 days'
        : undefined
  if (wrong) {
    context.addIssue({ code: 'custom', path: ['start'], message: wrong })
    return z.NEVER
  }
  return { id, step: 'dates' as const, typed: datesFrom(date!) }
})

/** The shortest timetable from this day, as the boxes of the form hold it. */
export function datesFrom(date: string): TypedFields {
  const dates = startingOn(date)
  const inFields = (name: string, { day, month, year }: ReturnType<typeof boxesOf>) => ({
    [`${name}Day`]: day,
    [`${name}Month`]: month,
    [`${name}Year`]: year,
  })
  return Object.assign(
    inFields('term', boxesOf(dateOf(addDays(dates.challengesUntil, 1)))),
    ...moments.map((moment) => {
      const { time, ...day } = inBoxes(dates[moment])
      return { ...inFields(moment, day), [`${moment}Time`]: time }
    }),
  )
}

export const draftForm = z.object({ id: z.uuid({ error: brokenForm }) })
export const draftForMeetingForm = draftForm.extend({ number: hiddenNumber })
