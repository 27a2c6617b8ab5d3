import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'
import { choices } from '../states'
import type { WhatItSays } from './what-it-says'

const personId = z.uuid({ error: brokenForm })
const paperId = z.uuid({ error: brokenForm })
const missing = 'Choose what the paper says'

/** For, against or an abstention; or the numbers of options in the member's order, like "2 1 3", and 0 for an abstention. */
function readPaper(typed: string, context: z.RefinementCtx): WhatItSays {
  const choice = choices.find((one) => one === typed)
  if (choice) return { choice }
  const numbers = typed.trim().split(/[\s,.;]+/)
  if (!numbers.every((one) => /^\d{1,2}$/.test(one))) {
    const message = typed ? 'Enter what the paper says in numbers, like 2 1 3' : missing
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const ranking = numbers.map(Number)
  return ranking.length === 1 && ranking[0] === 0
    ? { choice: 'abstain', ranking: [] }
    : { choice: 'for', ranking }
}

const says = z.string({ error: missing }).transform(readPaper)

/** What the paper says is asked for with the envelope in an open vote only. */
export const envelopeForm = z
  .object({ number: hiddenNumber, member: memberField, choice: says.optional() })
  .transform(({ choice, ...envelope }) => ({ ...envelope, ...choice }))
export const envelopeChoiceForm = z
  .object({ number: hiddenNumber, personId, choice: says.optional() })
  .transform(({ choice, ...envelope }) => ({ ...envelope, ...choice }))
export const paperVoteForm = z
  .object({ number: hiddenNumber, choice: says })
  .transform(({ choice, ...paper }) => ({ ...paper, ...choice }))
export const confirmPaperVoteForm = z
  .object({ number: hiddenNumber, paperId, choice: says })
  .transform(({ choice, ...paper }) => ({ ...paper, ...choice }))
export const discardPaperVoteForm = z.object({ number: hiddenNumber, paperId })
