import { z } from 'zod'
import { hiddenNumber } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'

export const meetingMinutesWords = 5000

export const writeMeetingMinutesForm = z.object({
  number: hiddenNumber,
  after: hiddenNumber,
  text: limitedWords('The minutes', 'Enter the minutes', meetingMinutesWords),
})

export const approveMeetingMinutesForm = z
  .object({ number: hiddenNumber, version: hiddenNumber, at: z.string().default('') })
  .transform(({ at, ...minutes }) => ({
    ...minutes,
    at: /^\d{1,9}$/.test(at) ? Number(at) : undefined,
  }))
