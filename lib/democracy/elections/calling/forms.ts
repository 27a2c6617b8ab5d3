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
  officers: 'Officers: who holds our offices',
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

const officerNumber = memberNumber('Enter the membership number of the returning officer')

export const callForm = z
  .looseObject({
    id: z.uuid({ error: brokenForm }),
    title,
    kind: z.enum(kinds, { error: 'Choose what the election is for' }),
    returningOfficer: officerNumber,
  })
  .transform(({ id, title, kind, returningOfficer, ...typed }, context) => {
    const wrong: Wrong = (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const contests = contestsIn(typed, kind, wrong)
    const found = moments.map((moment) => [moment, momentIn(typed, moment, wrong)] as const)
    const dates = Object.fromEntries(found) as Dates
    return {
      id,
      title,
      kind,
      returningOfficer,
      contests,
      dates,
      ...termIn(typed, kind, dates, wrong),
    }
  })

/** The first day of the new terms: not before a challenge can still come. */
function termIn(typed: Typed, kind: string, dates: Dates, wrong: Wrong) {
  if (kind !== 'officers') return { termStartsOn: null }
  const termStartsOn = dateInBoxes(typed, 'term').date
  if (!termStartsOn) wrong('term', 'First day of the new terms must be a real date')
  const last = dates.challengesUntil && dateOf(dates.challengesUntil)
  if (termStartsOn && last && termStartsOn < last) {
    wrong(
      'term',
      `The new terms cannot start before ${inWords(last)}, while the result can be challenged`,
    )
  }
  return { termStartsOn: termStartsOn ?? null }
}

/** How a call begins: what for, and the first day. The rest is filled in from it. */
export const beginForm = z
  .looseObject({ kind: z.enum(kinds) })
  .transform(({ kind, ...typed }) => ({ kind, startsOn: dateInBoxes(typed, 'start').date }))

export const slugField = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, brokenForm)

export const slugForm = z.object({ slug: slugField })

export const cancelForm = z.object({
  slug: slugField,
  reason: line('Enter a reason', 500, 'Reason must be 500 characters or fewer'),
})

/** What happened, where an election cannot be counted. */
export const voidForm = z.object({
  slug: slugField,
  words: line('Enter what happened', 500, 'This must be 500 characters or fewer'),
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

export const reopenNominationsForm = z.object({ slug: slugField, contestId: z.uuid() })
