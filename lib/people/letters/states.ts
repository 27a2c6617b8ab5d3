import type { Moves } from '@/lib/kernel/states'

/** Of a letter to many, which officers email. Letters by post are `records/outgoing-mail/by-post`. */
export type LetterState = 'draft' | 'proposed' | 'scheduled' | 'sending' | 'sent' | 'stopped'

/** Whom of those who asked for a topic. */
export type Reach = 'everyone' | 'members' | 'supporters'

/**
 * A saved list as it was when it was chosen: the letter keeps what it asks, so that nobody changes its readers by
 * changing the saved list.
 */
export type SavedListOfLetter = {
  savedListId: string
  name: string
  asks: Record<string, string>
  /** Its writer reads who is in the group it asks for, also those who are named to the group and the officers alone. */
  allOfGroup: boolean
}

/** Whether to be one of its readers says what somebody pays. Those who do not see dues learn neither who they are nor how few. */
export function tellsOfDues({ savedList }: { savedList: SavedListOfLetter | null }): boolean {
  return savedList !== null && ('band' in savedList.asks || 'way' in savedList.asks)
}

export const reaches: Record<Reach, string> = {
  everyone: 'Everyone who asked for it',
  members: 'Members who asked for it',
  supporters: 'Supporters who asked for it',
}

export const letterMoves = {
  propose: { from: ['draft'], to: 'proposed' },
  return: { from: ['proposed', 'scheduled'], to: 'draft' },
  confirm: { from: ['proposed'], to: 'scheduled' },
  start: { from: ['scheduled'], to: 'sending' },
  finish: { from: ['sending'], to: 'sent' },
  stop: { from: ['scheduled', 'sending'], to: 'stopped' },
} as const satisfies Moves<LetterState>

export const letterStateNames: Record<LetterState, string> = {
  draft: 'Draft',
  proposed: 'Waiting for a second officer',
  scheduled: 'Scheduled',
  sending: 'Being sent',
  sent: 'Sent',
  stopped: 'Stopped',
}
