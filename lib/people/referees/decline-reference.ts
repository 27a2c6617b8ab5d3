import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { emailToReplace } from './email-to-replace'
import { answerReference } from './give-reference'

/** A referee says no. Why is for the membership secretary only; the applicant learns that a new referee is needed. */
export const declineReference = verb(
  'reference.answer',
  async (work, input: { referenceId: string; privateNote?: string }) => {
    const privateNote = input.privateNote || undefined
    const found = await answerReference(work, input.referenceId, 'decline', { privateNote })
    await emailToReplace(work, found)
  },
)
