import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'

/** What part somebody can have in a case. */
export type CaseRole =
  | 'member'
  | 'complainant'
  | 'named'
  | 'brings'
  | 'confirms'
  | 'investigates'
  | 'clerk'
  | 'panel'
  | 'appeal-panel'
  /** Was to decide it, or to hear the appeal, and does not any more. */
  | 'left-panel'

export type Cast = readonly { personId: string; role: CaseRole }[]

/** Those who have a side in a case, or decide it: none of them does the officers' work in it. */
export const notAtTheDesk: readonly CaseRole[] = [
  'member',
  'complainant',
  'named',
  'panel',
  'appeal-panel',
  'left-panel',
]

/**
 * Nobody has two parts in one case, now or later: whoever complained, is named, brought it, confirmed it or looked into it does not
 * decide it, and whoever decided it does not hear the appeal. Every act that gives somebody a part asks here.
 */
export function whyNotApart(cast: Cast, personId: string, role: CaseRole): RefusalCode | undefined {
  const held = cast.find((one) => one.personId === personId)?.role
  if (held === undefined || held === role) return undefined
  if (held === 'member') return 'own-case'
  return 'case.has-part'
}

export function assertApart(cast: Cast, personId: string, role: CaseRole): void {
  const refusal = whyNotApart(cast, personId, role)
  if (refusal) throw new Refusal(refusal)
}
