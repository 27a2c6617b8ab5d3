import { type Group, type Office, organisation } from '@/lib/organisation'
import { groupName } from '@/lib/people/groups/states'

/** An office or a group: people come and go, and somebody answers all the same. */
export type Answering = { office: Office | null; group: Group | null }

export const dutyStates = ['unassigned', 'open', 'overdue', 'done'] as const
export type DutyState = (typeof dutyStates)[number]

type Duty = { dueOn: string; givenAt: Date }

/** Given anew after it was reported done, a decision is open again. The day it is due by is its last. */
export function decisionState(
  duty: Duty | undefined,
  doneAt: Date | undefined,
  today: string,
): DutyState {
  if (!duty) return 'unassigned'
  if (doneAt && doneAt >= duty.givenAt) return 'done'
  return duty.dueOn < today ? 'overdue' : 'open'
}

/** "the Co-Chairs", "the Organising Group" */
export function answeringInWords({ office, group }: Answering): string {
  if (group) return `the ${groupName(group)}`
  const { name, plural, seats } = organisation.offices[office!] ?? {}
  return `the ${(seats && seats > 1 ? plural : name) ?? office}`
}
