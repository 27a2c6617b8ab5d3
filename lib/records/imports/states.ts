/** Where an import stands, and what may follow. A file that is put away, or forgotten, cannot be gone back to. */
export const importMoves = {
  check: { from: ['read', 'checked'], to: 'checking' },
  recheck: { from: ['checked'], to: 'checking' },
  checked: { from: ['checking'], to: 'checked' },
  prepare: { from: ['checked'], to: 'prepared' },
  /** No second officer confirmed it: its good rows can be prepared anew. */
  lapse: { from: ['prepared'], to: 'checked' },
  start: { from: ['prepared'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  undo: { from: ['done'], to: 'undoing' },
  undone: { from: ['undoing'], to: 'undone' },
  discarded: { from: ['read', 'checking', 'checked', 'prepared'], to: 'discarded' },
} as const

export type ImportState =
  | 'read'
  | 'checking'
  | 'checked'
  | 'prepared'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'discarded'

export const rowStates = [
  'good',
  'known',
  'duplicate',
  'bad',
  'in',
  'skipped',
  'undone',
  'kept',
] as const
export type RowState = (typeof rowStates)[number]

/** What a job does at a time. Small enough that nobody else waits for it. */
export const batchSize = 1000

export function isUnderWay(state: string): boolean {
  return ['checking', 'running', 'undoing'].includes(state)
}
