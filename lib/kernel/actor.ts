import type { Office } from '@/lib/organisation'
import type { Power } from '@/lib/powers'

/** How a member stands towards the organisation. Derived from rows and the clock, see lib/people/members/standing.ts. */
export type Standing =
  | 'good'
  | 'grace'
  | 'provisional'
  | 'lapsed'
  | 'resigned'
  | 'suspended'
  | 'expelled'

/** A human being whom we know by a proved email address: an applicant, a supporter, a member. */
export type PersonActor = {
  kind: 'person'
  personId: string
  /** Records of theirs that were merged into this one. What was done under one of them, they have done. */
  mergedIds: readonly string[]
  sessionId?: string
  name: string
  email: string
  /** Only for people who are or were members. */
  member?: {
    number: number
    joinedAt: Date
    /** Somebody who left while suspended stands as suspended. */
    leftAt?: Date
    standing: Standing
    mayVote: boolean
  }
  /** Offices held at this moment. */
  offices: Office[]
  /** What the offices held at this moment allow. */
  powers: Power[]
  /** Whether this session was confirmed with a second factor. Powers rest until it was. */
  secondFactor: boolean
  /** Whether that was within the last half hour. What is grave asks again after that. */
  steppedUp: boolean
  /** Powers rest until then, because the factor was set up less than an hour before. */
  powersFrom?: Date
}

/**
 * Whoever asks for something. A referee and a payer are bearers of one link, a capability and not an account; a founder is whoever sets up
 * the site, with the code that its server printed.
 */
export type Actor =
  | { kind: 'visitor' }
  | PersonActor
  | { kind: 'referee'; referenceId: string }
  | { kind: 'payer'; personId: string }
  | { kind: 'founder'; keyHash: string }
  | { kind: 'system'; job: string }

export const visitor: Actor = { kind: 'visitor' }

export function system(job: string): Actor {
  return { kind: 'system', job }
}

/** Whether this record is theirs, or was before two records of theirs became one: where it takes two people, both are one. */
export function isTheirRecord(actor: PersonActor, personId: string | null): boolean {
  return personId === actor.personId || (personId !== null && actor.mergedIds.includes(personId))
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Who it is, to look for in rows; whoever is not signed in is in none. */
export function personOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : nobody
}
