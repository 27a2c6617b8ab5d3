import type { Moves } from '@/lib/kernel/states'
import { officesWith } from '@/lib/organisation'

export type EmailChangeState = 'asked' | 'made' | 'stopped' | 'replaced' | 'expired'

export const emailChangeMoves = {
  make: { from: ['asked'], to: 'made' },
  stop: { from: ['asked'], to: 'stopped' },
  replace: { from: ['asked'], to: 'replaced' },
  expire: { from: ['asked'], to: 'expired' },
} as const satisfies Moves<EmailChangeState>

/** The offices in which one asks for a new address of somebody else. */
export const askedForOthers = { offices: officesWith('members.correct') }

/** So long the old address can say no to what an officer asked for, in days. */
export const objectionDays = 7
/** After the old address said no, officers ask for no new address for so many days. */
export const refusalDays = 30
export type EmailChangeFacts = {
  countsFrom: Date | null
  confirmedBy: string | null
  agreedAt: Date | null
  provedAt: Date | null
}

/**
 * Whether a new address counts: it is proved, and the old one has agreed. To an officer's change it need not: people ask for
 * one because they have lost the old address, so silence for a week is enough. But one officer alone could take over an
 * account that way, so a second one has to have confirmed it.
 */
export function countsAt(change: EmailChangeFacts, at: Date): boolean {
  const { countsFrom, confirmedBy, agreedAt, provedAt } = change
  if (!provedAt) return false
  return agreedAt !== null || (confirmedBy !== null && countsFrom !== null && countsFrom <= at)
}
