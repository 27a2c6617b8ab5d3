import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { draftClaim, type NewClaim } from './drafts/draft-claim'

/** The treasurer proposes what the group pays itself: a room hired by invoice, the bill for this site. */
export const recordSpending = verb(
  'spending.propose',
  async (work, input: Omit<NewClaim, 'kind' | 'account'>) => {
    return draftClaim(work, { ...input, kind: 'direct' })
  },
)
