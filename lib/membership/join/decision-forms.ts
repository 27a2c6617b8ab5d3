import { z } from 'zod'
import { hiddenNumber } from '@/lib/kernel/form-fields'

const longest = 2000
const words = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(longest, `Write at most ${longest} characters`)

export const decisions = ['approve', 'return', 'decline'] as const

const applicationId = z.uuid('Open the application again')

/** One form for the whole decision: what is written counts for the choice it belongs to. */
export const applicationDecisionForm = z
  .object({
    applicationId,
    number: hiddenNumber,
    decision: z.enum(decisions, 'Choose what you decide'),
    question: z.string().default(''),
    reason: z.string().default(''),
  })
  .superRefine(({ decision, question, reason }, context) => {
    const check = (field: string, schema: z.ZodType, typed: string) => {
      const wrong = schema.safeParse(typed).error?.issues[0]?.message
      if (wrong) context.addIssue({ code: 'custom', path: [field], message: wrong })
    }
    if (decision === 'return') check('question', words('Write your question'), question)
    if (decision === 'decline') check('reason', words('Write the reason'), reason)
  })

export const applicationForm = z.object({ applicationId, number: hiddenNumber })
export const takeForm = z.object({ applicationId, number: hiddenNumber, from: z.uuid().optional() })

const referenceId = z.uuid('Open the application again')

export const referenceForm = z.object({ referenceId, number: hiddenNumber })
export const refusalForm = z.object({
  referenceId,
  number: hiddenNumber,
  reason: words('Write why, for the other officers'),
})
export const matchForm = z.object({
  referenceId,
  number: hiddenNumber,
  memberId: z.uuid('Choose a member from the list'),
})
