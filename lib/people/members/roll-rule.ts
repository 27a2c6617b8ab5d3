import type { Standing } from '@/lib/kernel/actor'
import { organisation } from '@/lib/organisation'
import { lastImportOnRoll } from './last-import-on-roll'

/**
 * Who may vote, by standing (which follows from membership and dues), date of joining and date of an import at the freeze: on
 * motions and in elections alike. The version stands in an election's manifest; a changed rule is a new version.
 */
export const ruleVersion = '2'

/** Why somebody is on the roll, or why not. `added` and `taken-off` come by two officers after the freeze. */
export const rollReasons = {
  good: 'You are a full member in good standing.',
  grace:
    'You are a full member, and in grace: your dues were not paid, but there was still time to pay.',
  'joined-late': 'You joined after the roll was frozen.',
  'imported-late': `You were imported from another system less than ${organisation.rules.importRollDays} days before the roll was frozen.`,
  provisional: 'Your first payment had not arrived when the roll was frozen.',
  lapsed: 'Your membership had lapsed when the roll was frozen.',
  suspended: 'Your membership was suspended when the roll was frozen.',
  resigned: 'You had left when the roll was frozen.',
  expelled: 'You were no longer a member when the roll was frozen.',
  present: 'You were at the meeting, with a vote, when this vote was opened.',
  added: 'Two officers added you after the roll was frozen.',
  'taken-off': 'Two officers removed you from the roll after it was frozen.',
} as const

export type RollReason = keyof typeof rollReasons

type Facts = { standing: Standing; joinedAt: Date; importedAt: Date | null }

export function rollRule(
  { standing, joinedAt, importedAt }: Facts,
  at: Date,
): { mayVote: boolean; reason: RollReason } {
  if (standing !== 'good' && standing !== 'grace') return { mayVote: false, reason: standing }
  if (joinedAt >= at) return { mayVote: false, reason: 'joined-late' }
  if (importedAt && importedAt > lastImportOnRoll(at))
    return { mayVote: false, reason: 'imported-late' }
  return { mayVote: true, reason: standing }
}
