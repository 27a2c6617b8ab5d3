import { z } from 'zod'
import { amountField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { mostCharacters, mostPence, paidOnField, typed } from '../drafts/fields'

/** One form for the whole decision: what is written counts for the choice it belongs to. */
export const claimDecisionForm = z
  .object({
    number: hiddenNumber,
    decision: z.enum(['approve', 'decline'], { error: 'Choose what you decide' }),
    granted: typed,
    reason: typed,
  })
  .transform(({ number, decision, granted, reason }, context) => {
    const wrong = (field: string, message: string) => {
      context.issues.push({ code: 'custom', input: field, path: [field], message })
      return z.NEVER
    }
    if (decision === 'decline') {
      if (!reason) return wrong('reason', 'Write the reason')
      if (reason.length > mostCharacters) {
        return wrong('reason', `Write at most ${mostCharacters} characters`)
      }
      return { number, decision, reason }
    }
    const read = amountField({ most: mostPence, missing: 'Enter how much you grant' }).safeParse(
      granted,
    )
    if (!read.success) return wrong('granted', read.error.issues[0]!.message)
    return { number, decision, grantedPence: read.data }
  })

export const transferForm = withDates(
  ['paidOn'],
  z.object({
    number: hiddenNumber,
    paidOn: paidOnField,
    reference: z
      .string({ error: 'Enter the reference of the transfer' })
      .trim()
      .min(1, 'Enter the reference of the transfer')
      .max(40, 'The reference must be 40 characters or fewer')
      .transform((text) => text.replace(/\s+/g, ' ')),
  }),
)
