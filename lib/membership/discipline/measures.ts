import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Moves } from '@/lib/kernel/states'

export type MeasureKind = 'panel' | 'replacement' | 'extension' | 'suspension' | 'reinstatement'
export type MeasureState = 'proposed' | 'confirmed' | 'declined' | 'lapsed'
/** What a panel that is named, or changed, is to somebody. */
export type PanelMove = 'joins' | 'leaves'

export const measureMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const satisfies Moves<MeasureState>

/** Whether it names who decides: for that the two officers have no other part in the case. */
export const isAboutPanel = (kind: MeasureKind) => kind === 'panel' || kind === 'replacement'

export const measureKinds: Record<MeasureKind, string> = {
  panel: 'Naming the members who decide',
  replacement: 'Naming another member to decide',
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
