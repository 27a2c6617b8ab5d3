import { z } from 'zod'
import { atWallTime, dateOf, inWords } from '@/lib/kernel/calendar'
import { brokenForm, dateInBoxes, timeIn } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { kinds } from '../election-kinds'
import { contestsIn } from './contest-form'
import { type Dates, type Moment, moments, momentWords } from './timetable'

/** What is typed at the desk when an election is called, and afterwards. Shared by the browser and the server. */
export const kindWords = {
  officers: 'Our own: officers, committees, delegates',
  endorsement: 'Endorsement: who we back in another body’s election',
}

type Wrong = (field: string, sentence: string) => void
type Typed = Record<string, unknown>
/** Wall time where we live: a day and a time of day become a moment. */
function momentIn(typed: Typed, moment: Moment, wrong: Wrong): Date | undefined {
  const { date } = dateInBoxes(typed, moment)
  const time = timeIn(typed[`${moment}Time`])
  if (!date) wrong(moment, `Enter a real date for “${momentWords[moment]}”`)
  if (!time) wrong(`${moment}Time`, `Enter a time for “${momentWords[moment]}”, like 9am`)
  return date && time ? atWallTime(date, time) : undefined
}

const title = line('Enter a title', 100, 'Title must be 100 characters or fewer')
export const memberNumber = (missing: string) =>
  z.string(missing).transform((typed, context) => {
    const number = memberNumberIn(typed)
    if (number !== undefined && number <= 2_147_483_647) return number
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

export const officerNumber = memberNumber('Enter the membership number of the returning officer')

export const purposeFields = z.looseObject({
  title,
  kind: z.enum(kinds, { error: 'Choose what the election is for' }),
})

/** All dates, or a sentence at each that is none. */
export function datesIn(typed: Typed, wrong: Wrong): Dates {
  const found = moments.map((moment) => [moment, momentIn(typed, moment, wrong)] as const)
  return Object.fromEntries(found) as Dates
}

export const callForm = purposeFields
  .extend({ id: z.uuid({ error: brokenForm }), returningOfficer: officerNumber })
  .transform(({ id, title, kind, returningOfficer, ...typed }, context) => {
    const wrong: Wrong = (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const dates = datesIn(typed, wrong)
    const last = dates.challengesUntil && dateOf(dates.challengesUntil)
    const contests = contestsIn(typed, kind, last, wrong)
    const offices = contests.some(({ office }) => office)
    return {
      id,
      title,
      kind,
      returningOfficer,
      contests,
      dates,
      termStartsOn: offices ? termIn(typed, last, wrong) : null,
    }
  })

/** The first day of the new terms: not before a challenge can still come. */
export function termIn(typed: Typed, last: string | undefined, wrong: Wrong): string | null {
  const termStartsOn = dateInBoxes(typed, 'term').date
  if (!termStartsOn) wrong('term', 'First day of the new terms must be a real date')
  if (termStartsOn && last && termStartsOn < last) {
    wrong(
      'term',
      `The new terms cannot start before ${inWords(last)}, while the result can be challenged`,
    )
  }
  return termStartsOn ?? null
}

export const slugField = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, brokenForm)

export const slugForm = z.object({ slug: slugField })

export const cancelForm = z.object({
  slug: slugField,
  reason: line('Enter a reason', 500, 'Reason must be 500 characters or fewer'),
})

/** What happened, where an election cannot be counted. */
export const voidForm = z.object({
  slug: slugField,
  words: line('Enter what happened', 1000, 'What happened must be 1,000 characters or fewer'),
})

/** The dates that were on the form, and why they change. The others stay as they are. */
export const moveForm = z
  .looseObject({
    slug: slugField,
    reason: line('Enter a reason', 500, 'Reason must be 500 characters or fewer'),
  })
  .transform(({ slug, reason, ...typed }, context) => {
    const wrong: Wrong = (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const dates: Partial<Dates> = {}
    for (const moment of moments) {
      if (typed[`${moment}Year`] === undefined) continue
      dates[moment] = momentIn(typed, moment, wrong)
    }
    return { slug, reason, dates }
  })

export const replaceReturningOfficerForm = z.object({
  slug: slugField,
  returningOfficer: officerNumber,
})

export const confirmReturningOfficerForm = z.object({
  slug: slugField,
  proposalId: z.uuid(brokenForm),
})

export const reopenNominationsForm = z.object({ slug: slugField, contestId: z.uuid() })
