import type { Moves } from '@/lib/kernel/states'

/** Where a claim stands because somebody put it there. Who approved it so far stands in rows of its own. */
export type ClaimState = 'draft' | 'asked' | 'approved' | 'paid' | 'declined' | 'withdrawn'

/** An approved claim can still be stopped, by its claimant or by an officer, as long as no money has left. */
export const claimMoves = {
  send: { from: ['draft'], to: 'asked' },
  approve: { from: ['asked'], to: 'approved' },
  decline: { from: ['asked', 'approved'], to: 'declined' },
  withdraw: { from: ['draft', 'asked', 'approved'], to: 'withdrawn' },
  pay: { from: ['approved'], to: 'paid' },
} as const satisfies Moves<ClaimState>

export const openClaimStates = ['draft', 'asked', 'approved'] as const satisfies ClaimState[]

export const claimStateLabels: Record<ClaimState, string> = {
  draft: 'Not sent yet',
  asked: 'With our officers',
  approved: 'Approved, not paid yet',
  paid: 'Paid',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
