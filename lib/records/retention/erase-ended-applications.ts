import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications } from '@/db/schema/membership/join'
import type { Actor } from '@/lib/kernel/actor'
import { monthsBefore } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb, type Work } from '@/lib/kernel/perform'
import { applicationMoves } from '@/lib/membership/join/states'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { organisation } from '@/lib/organisation'
import { eraseApplications, erasePerson } from './erase-person'

/**
 * Six months after an application was declined or withdrawn, or approved and never paid for, or a draft was last worked on, its
 * answers go, and the person with it unless they are or were a member, support us, or have applied again.
 */
export async function eraseEndedApplications(
  actor: Actor,
  _input: object,
): Promise<{ more: boolean }> {
  const due = await database()
    .select({ id: applications.id })
    .from(applications)
    .where(endedApplicationsDue(now()))
    .orderBy(asc(applications.id))
  await oneByOne(
    due,
    (which) => eraseEndedApplication(actor, which),
    (forgotten) => countEndedApplications(actor, { forgotten }),
  )
  return { more: false }
}

/** Each for itself, so that one that cannot be erased keeps no other from it. */
export const eraseEndedApplication = verb('retention.run', async (work, which: { id: string }) => {
  const [due] = await work.tx
    .select({
      id: applications.id,
      state: applications.state,
      personId: applications.personId,
      // Written out: in a select from one table Drizzle leaves the table's name off its columns.
      alone: sql<boolean>`not exists (select 1 from members m where m.person_id = applications.person_id)
        and not exists (select 1 from supporters s where s.person_id = applications.person_id and s.ended_at is null)
        and not exists (select 1 from applications other where other.person_id = applications.person_id
          and other.id <> applications.id and other.erased_at is null)`,
    })
    .from(applications)
    .where(and(eq(applications.id, which.id), endedApplicationsDue(work.now)))
    .for('update', { skipLocked: true })
  if (!due) return
  const { id, state, personId, alone } = due
  if (state === 'draft') {
    await work.move(applications, { id }, applicationMoves, 'withdraw', { withdrawnAt: work.now })
  }
  if (state === 'approved') await endDuesOffered(work, personId)
  if (alone) await erasePerson(work, personId)
  else await eraseApplications(work, [id])
  work.record('retention.application', { kind: 'application', id }, { person: alone })
})

/** Nobody begins to pay for an application that is forgotten. */
async function endDuesOffered(work: Work, personId: string) {
  const offered = inForce(await lockSubscriptions(work.tx, personId))
  if (offered) await endSubscription(work, offered)
}

export const countEndedApplications = verb(
  'retention.run',
  async (work, detail: { forgotten: number }) => {
    work.record('retention.applications', { kind: 'retention', id: 'applications' }, detail)
  },
)

/** Approved, and nobody became a member by it: no first payment has come, and none is on its way. */
const neverPaid = and(
  eq(applications.state, 'approved'),
  sql`not exists (select 1 from members m where m.person_id = ${applications.personId})`,
  sql`not exists (select 1 from subscriptions s where s.person_id = ${applications.personId}
    and s.ended_at is null and (s.started_at is not null or s.payment_status = 'processing'))`,
)

export function endedApplicationsDue(at: Date) {
  const before = monthsBefore(at, organisation.retention.declinedApplicationMonths)
  return and(
    or(inArray(applications.state, ['declined', 'withdrawn', 'draft']), neverPaid),
    isNull(applications.erasedAt),
    sql`coalesce(${applications.decidedAt}, ${applications.withdrawnAt},
      (select max(saved_at) from application_sections s where s.application_id = applications.id),
      ${applications.startedAt}) < ${before.toISOString()}`,
  )
}
