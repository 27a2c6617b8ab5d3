import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { type EndingKind, endingKinds } from './endings'

export const recordEndingForm = z.object({
  personId: z.uuid(brokenForm),
  number: hiddenNumber,
  kind: z.enum(Object.keys(endingKinds) as [EndingKind, ...EndingKind[]], 'Choose what happened'),
})

export const settleEndingForm = z.object({ endingId: z.uuid(brokenForm), number: hiddenNumber })
