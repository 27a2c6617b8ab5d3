import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'

const longest = 2000
const words = (what: string, missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `${what} must be ${longest.toLocaleString('en-GB')} characters or fewer`)

export const decisions = ['approve', 'return', 'decline'] as const

const applicationId = z.uuid(brokenForm)

/** One form for the whole decision: what is written counts for the choice it belongs to. */
export const applicationDecisionForm = z
  .object({
    applicationId,
    number: hiddenNumber,
    /** What was read before: see `readMark`. */
    seen: z.string(brokenForm),
    decision: z.enum(decisions, 'Choose a decision'),
    question: z.string().default(''),
    reason: z.string().default(''),
  })
  .superRefine(({ decision, question, reason }, context) => {
    const check = (field: string, schema: z.ZodType, typed: string) => {
      const wrong = schema.safeParse(typed).error?.issues[0]?.message
      if (wrong) context.addIssue({ code: 'custom', path: [field], message: wrong })
    }
    if (decision === 'return')
      check('question', words('Your question', 'Enter your question'), question)
    if (decision === 'decline') check('reason', words('Your reason', 'Enter the reason'), reason)
  })

export const applicationForm = z.object({ applicationId, number: hiddenNumber })
export const takeForm = z.object({ applicationId, number: hiddenNumber, from: z.uuid().optional() })

const referenceId = z.uuid(brokenForm)

export const referenceForm = z.object({ referenceId, number: hiddenNumber })
export const refusalForm = z.object({
  referenceId,
  number: hiddenNumber,
  reason: words('Your reason', 'Enter a reason for the other officers'),
})
export const matchForm = z.object({
  referenceId,
  number: hiddenNumber,
  memberId: z.uuid('Choose a member from the list'),
})
