import type { Moves } from '@/lib/kernel/states'

export type IntroductionState = 'asked' | 'accepted' | 'declined' | 'ended'

/** One member asks, the other answers; either ends it. Whoever asked cannot tell a decline from no answer. */
export const introductionMoves = {
  accept: { from: ['asked'], to: 'accepted' },
  decline: { from: ['asked'], to: 'declined' },
  end: { from: ['accepted'], to: 'ended' },
  'take-back': { from: ['asked', 'declined', 'accepted'], to: 'ended' },
} as const satisfies Moves<IntroductionState>

/** What one member can let another one have. */
export const contactsToShare = { email: 'My email address', phone: 'My phone number' } as const
export type ContactToShare = keyof typeof contactsToShare

/** Which of these somebody has to share: an address that they read with somebody of their household is not theirs to give. */
export function contactsOf({ email, phone }: Record<ContactToShare, string | null>) {
  return ([email && 'email', phone && 'phone'] as const).filter((one): one is ContactToShare =>
    Boolean(one),
  )
}
