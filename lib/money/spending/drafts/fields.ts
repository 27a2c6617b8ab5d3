import { z } from 'zod'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { dateField } from '@/lib/kernel/form-fields'
import type { ClaimKind } from '../claim-kinds'
import { dateProblem } from './dates'

/** The answers that forms about claims share. Pure. */
export const mostCharacters = 2000
/** No spending is larger than this; it keeps a slip of the finger out of the books. */
export const mostPence = 10_000_000

export const typed = z.string().trim().catch('')

export function claimWords(what: string, missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(mostCharacters, `${what} must be ${mostCharacters} characters or fewer`)
}

export function spentOnField(kind: ClaimKind) {
  return dateField(({ date, missing }) =>
    date || missing.length === 3
      ? dateProblem(kind, date, dateOf(now()))
      : 'Enter a real date, like 27 3 2026',
  )
}

export const paidOnField = dateField(({ date }) =>
  date ? undefined : 'Enter the date of the transfer',
)
