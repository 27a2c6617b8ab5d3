import { addDays } from '@/lib/kernel/calendar'
import type { Moves } from '@/lib/kernel/states'

export type MergeState = 'proposed' | 'confirmed' | 'declined' | 'lapsed' | 'undone'

export const mergeMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  undo: { from: ['confirmed'], to: 'undone' },
} as const satisfies Moves<MergeState>

/** For so long two officers can undo a merge; then what was moved can no longer be told apart. */
export const mergeUndoDays = 30

export function mergeUndoEndsAt(settledAt: Date): Date {
  return addDays(settledAt, mergeUndoDays)
}

/** A merge, or its undoing, that one officer has proposed. */
export function needsSecondOfficer(merge: { state: MergeState; undoProposedAt: Date | null }) {
  return merge.state === 'proposed' || merge.undoProposedAt !== null
}
