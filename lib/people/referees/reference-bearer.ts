import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { openApplicationStates } from './lock-application'
import type { RefereePlace } from './states'

/** Whoever holds a link may answer this one request, and do nothing else. */
export type ReferenceBearer = {
  actor: Extract<Actor, { kind: 'referee' }>
  /** `ended`: it ran out, or nobody needs an answer any more. */
  condition: 'open' | 'given' | 'declined' | 'ended'
  applicantName: string
  applicantCalled: string
  place: RefereePlace
  expiresAt: Date
}

/** What a referee's link leads to. Nothing for a link that we did not make, or that belongs to somebody replaced. */
export async function referenceBearer(token: string): Promise<ReferenceBearer | undefined> {
  await followDemoClock()
  const [row] = await database()
    .select({ reference: references, application: applications.state, applicant: people })
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(eq(references.tokenHash, hashOf(token)))
  if (!row) return undefined
  return {
    actor: { kind: 'referee', referenceId: row.reference.id },
    condition: condition(row.reference, row.application),
    applicantName: row.applicant.name,
    applicantCalled: row.applicant.called,
    place: row.reference.place,
    expiresAt: row.reference.expiresAt,
  }
}

function condition(
  reference: typeof references.$inferSelect,
  application: (typeof applications.$inferSelect)['state'],
): ReferenceBearer['condition'] {
  if (reference.state === 'given' || reference.state === 'declined') return reference.state
  const wanted =
    openApplicationStates.includes(application) && !reference.refusedAt && !reference.replacedAt
  return wanted && reference.expiresAt > now() ? 'open' : 'ended'
}
