import { z } from 'zod'
import { brokenForm, hiddenNumber, numberField, withDates } from '@/lib/kernel/form-fields'
import { line, optionalLine } from '@/lib/kernel/text-fields'
import { type Group, operationalGroups, organisation } from '@/lib/organisation'
import { meetingKinds } from './states'
import { checkWhere, whenAndWhereFields, whenAndWhereOf } from './when-and-where'

export const mostMeetingLine = 300
const words = (what: string) =>
  optionalLine(mostMeetingLine, `${what} must be ${mostMeetingLine} characters or fewer`)
const groupsThatMeet = operationalGroups as [Group, ...Group[]]
const places = organisation.place.names as unknown as [string, ...string[]]

const fields = {
  kind: z.enum(meetingKinds, 'Choose what kind of meeting it is'),
  whose: z.enum(['all', 'group', 'place'], 'Choose whose meeting it is'),
  group: z.string().default(''),
  place: z.string().default(''),
  ...whenAndWhereFields,
  chair: optionalLine(100, 'The name must be 100 characters or fewer'),
  words: words('This'),
  access: words('This'),
  children: words('This'),
  travel: words('This'),
  onlineHow: words('This'),
}

type Fields = z.output<z.ZodObject<typeof fields>>

function checkPlaces(meeting: Fields, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { whose, group, place } = meeting
  if (whose === 'group' && !groupsThatMeet.some((one) => one === group))
    wrong('group', 'Choose the group')
  if (whose === 'place' && !places.includes(place))
    wrong('place', `Choose the ${organisation.place.name}`)
  checkWhere(meeting, wrong)
}

function termsOf({ whose, group, place, ...meeting }: Fields) {
  const { kind, chair, words, access, children, travel, onlineHow } = meeting
  return {
    kind,
    group: whose === 'group' ? (group as Group) : null,
    place: whose === 'place' ? place : null,
    ...whenAndWhereOf(meeting),
    chair: chair || null,
    words: words || null,
    access: access || null,
    children: children || null,
    travel: travel || null,
    onlineHow: onlineHow || null,
  }
}

export type MeetingTerms = ReturnType<typeof termsOf>

export const draftMeetingForm = withDates(
  ['starts'],
  z.object(fields).superRefine(checkPlaces).transform(termsOf),
)

export const changeMeetingForm = withDates(
  ['starts'],
  z
    .object({ ...fields, number: hiddenNumber, revision: hiddenNumber })
    .superRefine(checkPlaces)
    .transform(({ number, revision, ...meeting }) => ({ ...termsOf(meeting), number, revision })),
)

export const meetingNumberForm = z.object({ number: hiddenNumber })
export const meetingRevisionForm = z.object({ number: hiddenNumber, revision: hiddenNumber })
export const cancelCalledMeetingForm = z.object({
  number: hiddenNumber,
  why: line('Say why it is cancelled', 200, 'This must be 200 characters or fewer'),
})

const item = {
  motion: z.string().default(''),
  title: optionalLine(120, 'The title must be 120 characters or fewer'),
  minutes: numberField({ least: 1, most: 480, wrong: 'Enter how many minutes, from 1 to 480' }),
  speaker: optionalLine(100, 'This must be 100 characters or fewer'),
  about: optionalLine(200, 'This must be 200 characters or fewer'),
}

function itemOf({ motion, title, minutes, speaker, about }: z.output<z.ZodObject<typeof item>>) {
  return {
    motion: /^\d{1,9}$/.test(motion) ? Number(motion) : undefined,
    title,
    minutes,
    speaker: speaker || null,
    about: about || null,
  }
}

export type ItemTerms = ReturnType<typeof itemOf>

const named = {
  path: ['title'],
  message: 'Enter what it is about, or choose a motion',
}
const isNamed = ({ motion, title }: { motion: string; title: string }) => Boolean(motion || title)

export const addItemForm = z
  .object({ ...item, number: hiddenNumber })
  .refine(isNamed, named)
  .transform(({ number, ...given }) => ({ ...itemOf(given), number }))

export const changeItemForm = z
  .object({ ...item, itemId: z.uuid(brokenForm) })
  .refine(isNamed, named)
  .transform(({ itemId, ...given }) => ({ ...itemOf(given), itemId }))

export const moveItemForm = z.object({
  itemId: z.uuid(brokenForm),
  direction: z.enum(['up', 'down'], brokenForm),
})
export const itemForm = z.object({ itemId: z.uuid(brokenForm) })
export const paperForm = z.object({ paperId: z.uuid(brokenForm) })

export const invitationForm = z.object({
  number: hiddenNumber,
  coming: z.enum(['room', 'online', 'no'], 'Choose whether you come'),
})

export const mostNeeds = 300
export const neededForm = z
  .object({
    number: hiddenNumber,
    needs: z
      .string()
      .default('')
      .transform((typed) => typed.trim())
      .pipe(z.string().max(mostNeeds, `This must be ${mostNeeds} characters or fewer`)),
    seat: z.enum(['none', 'offered', 'needed']).default('none'),
    from: optionalLine(100, 'This must be 100 characters or fewer'),
    reach: optionalLine(100, 'This must be 100 characters or fewer'),
    shown: z.literal('yes').optional(),
  })
  .superRefine(({ seat, from, reach }, context) => {
    if (seat === 'none') return
    if (!from)
      context.addIssue({ code: 'custom', path: ['from'], message: 'Enter where you start from' })
    if (!reach)
      context.addIssue({
        code: 'custom',
        path: ['reach'],
        message: 'Enter how to reach you about it',
      })
  })
  .transform(({ seat, shown, ...answer }) => ({
    ...answer,
    seat: seat === 'none' ? null : seat,
    shown: shown === 'yes',
  }))

export const nothingToFill = z.object({})
