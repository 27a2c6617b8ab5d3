import { z } from 'zod'
import { amountField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { mostCharacters, mostPence, paidOnField, typed } from '../drafts/fields'

/** One form for the whole decision: what is written counts for the choice it belongs to. */
export const claimDecisionForm = z
  .object({
    number: hiddenNumber,
    decision: z.enum(['approve', 'decline'], { error: 'Choose a decision' }),
    granted: typed,
    reason: typed,
  })
  .transform(({ number, decision, granted, reason }, context) => {
    const wrong = (field: string, message: string) => {
      context.issues.push({ code: 'custom', input: field, path: [field], message })
      return z.NEVER
    }
    if (decision === 'decline') {
      if (!reason) return wrong('reason', 'Enter the reason')
      if (reason.length > mostCharacters) {
        return wrong('reason', `Your reason must be ${mostCharacters} characters or fewer`)
      }
      return { number, decision, reason }
    }
    const read = amountField({ most: mostPence, missing: 'Enter how much you approve' }).safeParse(
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
      .string({ error: 'Enter the payment reference' })
      .trim()
      .min(1, 'Enter the payment reference')
      .max(40, 'The reference must be 40 characters or fewer')
      .transform((text) => text.replace(/\s+/g, ' ')),
  }),
)
