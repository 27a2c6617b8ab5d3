import type { Moves } from '@/lib/kernel/states'

/** What a referee has said. That a request expired follows from the clock. */
export type ReferenceState = 'requested' | 'given' | 'declined'

export const referenceMoves = {
  give: { from: ['requested'], to: 'given' },
  decline: { from: ['requested'], to: 'declined' },
} as const satisfies Moves<ReferenceState>

export const refereePlaces = ['proposer', 'seconder'] as const
export type RefereePlace = (typeof refereePlaces)[number]

/** The three things a referee confirms. The keys are stored, the sentences are what was agreed to. */
export const confirmations = {
  'knows-applicant': 'I know this person.',
  'shares-aims': 'They share our aims and values, and they are willing to be active.',
  'can-be-trusted': 'They can be trusted with confidential matters.',
} as const
export type Confirmation = keyof typeof confirmations

type Facts = {
  state: string
  expiresAt: Date
  refusedAt: Date | null
  replacedAt: Date | null
}

/**
 * How a reference stands for the applicant: nothing here tells whether a contact belongs to a member. So an email that came
 * back makes no difference: nobody but a member is sent one.
 */
export type OwnCondition = 'waiting' | 'answered' | 'to-replace' | 'replaced'

export function ownCondition(reference: Facts, at: Date): OwnCondition {
  if (reference.replacedAt) return 'replaced'
  if (reference.state === 'declined' || reference.refusedAt) return 'to-replace'
  if (reference.state === 'given') return 'answered'
  return reference.expiresAt <= at ? 'to-replace' : 'waiting'
}
