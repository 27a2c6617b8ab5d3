import type { Moves } from '@/lib/kernel/states'
import { type Group, organisation } from '@/lib/organisation'

export const meetingKinds = ['ordinary', 'annual', 'special'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingKindNames = {
  ordinary: 'Ordinary meeting',
  annual: 'Annual general meeting',
  special: 'Special meeting',
} as const satisfies Record<MeetingKind, string>

export type MeetingState = 'draft' | 'called' | 'cancelled'

export const meetingMoves = {
  call: { from: ['draft'], to: 'called' },
  cancel: { from: ['called'], to: 'cancelled' },
} as const satisfies Moves<MeetingState>

/** How a member answers an invitation. */
export type Coming = 'room' | 'online' | 'no'
export type Seat = 'offered' | 'needed'

/** How long after a meeting the answers to its invitation are kept. */
export const meetingAnswersKeptDays = 7

/** Whose meeting it is, in the words of a heading. Nothing, where it is everybody's. */
export function whoseMeeting({ group, place }: { group: Group | null; place: string | null }) {
  if (group) return organisation.groups[group]?.name ?? group
  return place ?? undefined
}

/** "Special meeting, Organising Group" */
export function meetingTitle(meeting: {
  kind: MeetingKind
  group: Group | null
  place: string | null
}): string {
  const whose = whoseMeeting(meeting)
  return `${meetingKindNames[meeting.kind]}${whose ? `, ${whose}` : ''}`
}
