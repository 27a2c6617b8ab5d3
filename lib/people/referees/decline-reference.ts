import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { answer } from './give-reference'
import { tellToReplace } from './tell-to-replace'

/** A referee says no. Why is for the membership secretary only; the applicant learns that a new referee is needed. */
export const declineReference = verb(
  'reference.answer',
  async (work, input: { referenceId: string; privateNote?: string }) => {
    const privateNote = input.privateNote || undefined
    const found = await answer(work, input.referenceId, 'decline', { privateNote })
    await tellToReplace(work, found)
  },
)
