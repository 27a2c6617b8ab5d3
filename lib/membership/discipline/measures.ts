import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Moves } from '@/lib/kernel/states'

export type MeasureKind = 'extension' | 'suspension' | 'reinstatement'
export type MeasureState = 'proposed' | 'confirmed' | 'declined'

export const measureMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
} as const satisfies Moves<MeasureState>

export const measureKinds: Record<MeasureKind, string> = {
  extension: 'More time for the case',
  suspension: 'Suspension until the decision',
  reinstatement: 'Taking the member back',
}

/** What two officers record, with its day. A suspension ends with the decision, so its day is only the last it can run to. */
export function measureInWords(kind: MeasureKind, until?: Date): string {
  if (!until) return measureKinds[kind]
  const day = lastDayInWords(until)
  return kind === 'suspension'
    ? `${measureKinds[kind]}, and until ${day} at the latest`
    : `${measureKinds[kind]}, until ${day}`
}
