import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'
import { choices } from '../states'

const choice = z.enum(choices, { error: 'Choose what the paper says' })
const personId = z.uuid({ error: brokenForm })
const paperId = z.uuid({ error: brokenForm })

/** What the paper says is asked for with the envelope in an open vote only. */
export const envelopeForm = z.object({
  number: hiddenNumber,
  member: memberField,
  choice: choice.optional(),
})
export const envelopeChoiceForm = z.object({
  number: hiddenNumber,
  personId,
  choice: choice.optional(),
})
export const paperVoteForm = z.object({ number: hiddenNumber, choice })
export const confirmPaperVoteForm = z.object({ number: hiddenNumber, paperId, choice })
export const discardPaperVoteForm = z.object({ number: hiddenNumber, paperId })
