import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { memberField } from '@/lib/people/members/member-field'
import { rollProposals } from '../states'

const queryId = z.uuid({ error: brokenForm })
const answer = line('Enter your reasons', 500, 'Reasons must be 500 characters or fewer')

export const rollQueryForm = z.object({
  number: hiddenNumber,
  text: z
    .string({ error: 'Enter why you should be on the roll' })
    .trim()
    .min(1, { error: 'Enter why you should be on the roll' })
    .max(3000, { error: 'Your query must be 3,000 characters or fewer' }),
})

export const rollDecisionForm = z.object({
  number: hiddenNumber,
  queryId,
  proposal: z.enum(rollProposals, { error: 'Choose what you propose' }),
  answer,
})

export const rollAdditionForm = z.object({ number: hiddenNumber, member: memberField, answer })

export const rollConfirmationForm = z.object({
  number: hiddenNumber,
  queryId,
  confirmed: z
    .enum(['yes', 'no'], { error: brokenForm })
    .transform((confirmed) => confirmed === 'yes'),
})
