import { z } from 'zod'
import { brokenForm, hiddenNumber, numberField } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { memberField } from '@/lib/people/members/member-field'

export const runMeetingForm = z.object({ number: hiddenNumber })
export const goToItemForm = z.object({ itemId: z.uuid(brokenForm) })

const code = z
  .string('Enter the four figures')
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{4}$/, 'Enter the four figures that are on the screen'))

export const checkInCodeForm = z
  .object({ figures: code })
  .transform(({ figures }) => ({ code: figures }))
export const memberArrivesForm = z.object({ number: hiddenNumber, member: memberField })
export const memberLeavesForm = z.object({ number: hiddenNumber, personId: z.uuid(brokenForm) })

export const askToSpeakForm = z
  .object({
    number: hiddenNumber,
    side: z.enum(['for', 'against', 'neither', 'order'], 'Choose what you want to do'),
    quota: z.literal('yes').optional(),
  })
  .transform(({ number, side, quota }) => ({
    number,
    kind: side === 'order' ? ('order' as const) : ('speech' as const),
    side: side === 'for' || side === 'against' ? side : null,
    quota: quota === 'yes',
  }))

const speaker = z.union([z.uuid(), z.literal('')], brokenForm)
export const callSpeakerForm = z.object({
  number: hiddenNumber,
  after: speaker,
  speakerId: z.uuid(brokenForm).optional(),
})
export const moreTimeForm = z.object({ number: hiddenNumber, after: z.uuid(brokenForm) })

export const speakingRulesForm = z
  .object({
    number: hiddenNumber,
    minutes: numberField({ least: 1, most: 30, wrong: 'Enter how many minutes, from 1 to 30' }),
    firstTimeFirst: z.literal('yes').optional(),
    quotaOrder: z.literal('yes').optional(),
  })
  .transform(({ firstTimeFirst, quotaOrder, ...rules }) => ({
    ...rules,
    firstTimeFirst: firstTimeFirst === 'yes',
    quotaOrder: quotaOrder === 'yes',
  }))

export const ruleOnPointForm = z
  .object({
    id: z.uuid(brokenForm),
    number: hiddenNumber,
    point: line('Enter what the point was', 300, 'The point must be 300 characters or fewer'),
    ruling: z.enum(['upheld', 'not'], 'Choose how you rule'),
  })
  .transform(({ ruling, ...point }) => ({ ...point, upheld: ruling === 'upheld' }))

export const speakingListForm = z
  .object({ number: hiddenNumber, open: z.enum(['yes', 'no'], brokenForm) })
  .transform(({ number, open }) => ({ number, open: open === 'yes' }))
