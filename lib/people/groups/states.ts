import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Moves } from '@/lib/kernel/states'
import { type Group, organisation } from '@/lib/organisation'

export type GroupRole = 'member' | 'convenor'
export const groupRoles = { member: 'a member', convenor: 'a convenor' } as const

export type GroupVisibility = 'group' | 'members' | 'everybody'
/** Whom a member lets read that they are in a group, besides the group itself and the officers. */
export const groupVisibilities = {
  group: 'Only the group and the officers',
  members: 'Our members as well',
  everybody: 'Everybody who reads this site',
} as const satisfies Record<GroupVisibility, string>

export type GroupProposalState =
  | 'proposed'
  | 'asked'
  | 'confirmed'
  | 'refused'
  | 'rejected'
  | 'withdrawn'
  | 'lapsed'

/** As with officers, and one step more: an appointment that a second officer confirms waits for the member's own yes. */
export const groupProposalMoves = {
  ask: { from: ['proposed'], to: 'asked' },
  accept: { from: ['asked'], to: 'confirmed' },
  refuse: { from: ['asked'], to: 'refused' },
  /** The end of a term, which the member is not asked about. */
  confirm: { from: ['proposed'], to: 'confirmed' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed', 'asked'], to: 'withdrawn' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  /** The member said neither yes nor no in time. */
  expire: { from: ['asked'], to: 'lapsed' },
} as const satisfies Moves<GroupProposalState>

/** A group by its name in the profile. What is history may carry a word that the profile has lost. */
export function groupName(group: Group): string {
  return organisation.groups[group]?.name ?? group
}

type Proposed = {
  kind: string
  group: Group
  role: GroupRole
  represents: Group | null
  endsAt: Date
}

/** "that Ada Wren becomes a convenor of the Organising Group until 30 April 2029" */
export function groupProposalInWords(proposal: Proposed, name: string): string {
  const { kind, group, role, represents, endsAt } = proposal
  const what = `${groupRoles[role]} of the ${groupName(group)}`
  if (kind === 'end') return `that ${isolateName(name)} stops being ${what}`
  const forWhom = represents ? ` for the ${groupName(represents)}` : ''
  return `that ${isolateName(name)} becomes ${what}${forWhom} until ${inWords(dateOf(endsAt))}`
}
