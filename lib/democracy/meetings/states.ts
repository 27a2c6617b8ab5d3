import type { Moves } from '@/lib/kernel/states'
import { type Group, organisation } from '@/lib/organisation'

export const meetingKinds = ['ordinary', 'annual', 'special'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingKindNames = {
  ordinary: 'Ordinary meeting',
  annual: 'Annual general meeting',
  special: 'Special meeting',
} as const satisfies Record<MeetingKind, string>

export type MeetingState = 'draft' | 'called' | 'open' | 'closed' | 'cancelled'

export const meetingMoves = {
  call: { from: ['draft'], to: 'called' },
  cancel: { from: ['called'], to: 'cancelled' },
  open: { from: ['called'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Moves<MeetingState>

/** How a member answers an invitation. */
export type Coming = 'room' | 'online' | 'no'
export type Seat = 'offered' | 'needed'

/** How it is known that somebody is there: by the figures on the screen, from the list at the door, or by their own word online. */
export type CheckedIn = 'code' | 'list' | 'online'

/** How long it is kept who was at a meeting, after it was closed. */
export const attendanceKeptDays = 28

/** How long before its time a meeting can be opened, so that people can check in at the door. */
export const opensMinutesBefore = 60

/** How long after its end a meeting that nobody closed closes by itself. */
export const closesHoursAfter = 6

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
