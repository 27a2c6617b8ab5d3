import type { Moves } from '@/lib/kernel/states'

export type OrganiserState = 'offered' | 'confirmed' | 'declined' | 'ended'

export const organiserMoves = {
  confirm: { from: ['offered'], to: 'confirmed' },
  decline: { from: ['offered'], to: 'declined' },
  end: { from: ['offered', 'confirmed'], to: 'ended' },
} as const satisfies Moves<OrganiserState>
