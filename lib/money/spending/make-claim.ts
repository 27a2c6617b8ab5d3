import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import type { MemberKind } from './claim-kinds'
import type { BankAccount } from './drafts/bank-account'
import { draftClaim, type NewClaim } from './drafts/draft-claim'

type MembersClaim = NewClaim & { kind: MemberKind; account: BankAccount }

/** A member asks for money: an expense back, support to attend conference, or the hardship fund. */
export const makeClaim = verb('claim.make', async (work, input: MembersClaim) => {
  if (input.amountPence > organisation.rules.claimMaximumPence[input.kind]) {
    throw new Refusal('bad-request')
  }
  return draftClaim(work, input)
})
