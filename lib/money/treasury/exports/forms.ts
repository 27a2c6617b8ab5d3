import { z } from 'zod'
import { exportReason } from './reasons'

const month = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, sentence)

/** Which part of the books leaves the program, and what for. Months as the browser's list sends them. */
export const ledgerExport = z
  .object({
    from: month('Choose the first month'),
    to: month('Choose the last month'),
    reason: exportReason,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'The last month cannot be before the first',
  })

/** What was in one payout, and what for. */
export const payoutExport = z.object({ reason: exportReason })

export type LedgerExport = z.output<typeof ledgerExport>
