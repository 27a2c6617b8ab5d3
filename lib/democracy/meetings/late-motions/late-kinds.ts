/** Why a motion comes after the last day: it was late, or it is about what happened since. */
export const lateKinds = ['late', 'emergency'] as const
export type LateKind = (typeof lateKinds)[number]

/** "an emergency motion" */
export const lateKindsInWords: Record<LateKind, string> = {
  late: 'a late motion',
  emergency: 'an emergency motion',
}
