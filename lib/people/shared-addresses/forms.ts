import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { memberNumberIn } from '@/lib/people/members/member-number'

const shareId = z.uuid(brokenForm)
const enterNumber = 'Enter the membership number of the person whose address it is, like 42'

export const askToShareForm = z.object({
  personId: z.uuid(brokenForm),
  number: hiddenNumber,
  holder: z
    .string(enterNumber)
    .transform((typed) => memberNumberIn(typed) ?? 0)
    .pipe(z.number().min(1, enterNumber)),
})
export const answerSharingForm = z.object({
  shareId,
  answer: z.enum(['yes', 'no'], brokenForm),
})
export const ownSharingForm = z.object({ shareId })
export const sharingForm = z.object({ shareId, number: hiddenNumber })
