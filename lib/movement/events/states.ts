import type { Moves } from '@/lib/kernel/states'
import { type Group, type Network, organisation } from '@/lib/organisation'

export type EventPhase = 'draft' | 'published' | 'cancelled'

export const eventMoves = {
  publish: { from: ['draft'], to: 'published' },
  cancel: { from: ['published'], to: 'cancelled' },
} as const satisfies Moves<EventPhase>

/** Whom an event is for: anybody, all members, or those of the network, group or place that holds it. */
export const audiences = ['everyone', 'members', 'own'] as const
export type EventAudience = (typeof audiences)[number]

/** How somebody comes. */
export type How = 'room' | 'online'
export type SignUpState = 'place' | 'waiting'

/** Who holds an event, if not the whole organisation. At most one of them is set. */
export type HeldBy = { network: Network | null; group: Group | null; place: string | null }

/** How long after an event it is kept what people need to take part, and how long that they signed up or came. */
export const needsKeptDays = 7
export const signUpsKeptDays = 30
/** How long an event that was for a network alone is kept. */
export const networkEventsKeptDays = 365
/** How long the link works that proves a guest's address. */
export const guestLinkHours = 24

/** Who holds an event, in the words of a heading. Nothing, where it is the whole organisation. */
export function holderInWords({ network, group, place }: HeldBy): string | undefined {
  if (network) return organisation.networks[network]?.name ?? network
  if (group) return organisation.groups[group]?.name ?? group
  return place ?? undefined
}

/** "Open to everyone", "For members", "For NELL Women only" */
export function eventAudienceInWords(event: HeldBy & { audience: EventAudience }): string {
  if (event.audience === 'everyone') return 'Open to everyone'
  if (event.audience === 'members') return 'For members'
  return event.place ? `For members in ${event.place}` : `For ${holderInWords(event)} only`
}

/** What is for a network alone says something about whoever comes: its emails and calendars do not name it. */
export function isConfidential({
  network,
  audience,
}: {
  network: Network | null
  audience: EventAudience
}) {
  return network !== null && audience === 'own'
}
