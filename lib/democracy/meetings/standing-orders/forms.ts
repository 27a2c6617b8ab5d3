import { z } from 'zod'
import { hiddenNumber, numberField } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'

export const standingOrdersWords = 3000

export const proposeStandingOrdersForm = z
  .object({
    after: hiddenNumber,
    text: limitedWords('The standing orders', 'Enter the rules of debate', standingOrdersWords),
    minutes: numberField({ least: 1, most: 30, wrong: 'Enter how many minutes, from 1 to 30' }),
    firstTimeFirst: z.literal('yes').optional(),
    quotaOrder: z.literal('yes').optional(),
  })
  .transform(({ firstTimeFirst, quotaOrder, ...orders }) => ({
    ...orders,
    firstTimeFirst: firstTimeFirst === 'yes',
    quotaOrder: quotaOrder === 'yes',
  }))

export const confirmStandingOrdersForm = z.object({ version: hiddenNumber })
