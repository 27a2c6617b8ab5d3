import 'server-only'
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { supporters } from '@/db/schema/people/supporters'
import type { Actor } from '@/lib/kernel/actor'
import { monthsBefore } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { erasePerson } from './erase-person'

/**
 * Six months after somebody stopped supporting us they are erased, unless they are or were a member, or have an application:
 * those have times of their own. Each for themselves, so that one who cannot be erased keeps nobody else from it.
 */
export async function eraseEndedSupporters(
  actor: Actor,
  _input: object,
): Promise<{ more: boolean }> {
  const due = await database()
    .select({ personId: supporters.personId })
    .from(supporters)
    .where(endedSupportersDue(now()))
    .orderBy(asc(supporters.personId))
  await oneByOne(
    due,
    (which) => eraseEndedSupporter(actor, which),
    (forgotten) => countEndedSupporters(actor, { forgotten }),
  )
  return { more: false }
}

export const eraseEndedSupporter = verb(
  'retention.run',
  async (work, { personId }: { personId: string }) => {
    const [due] = await work.tx
      .select({ personId: supporters.personId })
      .from(supporters)
      .where(and(eq(supporters.personId, personId), endedSupportersDue(work.now)))
      .for('update', { skipLocked: true })
    if (!due) return
    await erasePerson(work, personId)
    work.record('retention.supporter', { kind: 'person', id: personId })
  },
)

export const countEndedSupporters = verb(
  'retention.run',
  async (work, detail: { forgotten: number }) => {
    work.record('retention.supporters', { kind: 'retention', id: 'supporters' }, detail)
  },
)

export function endedSupportersDue(at: Date) {
  const before = monthsBefore(at, organisation.retention.declinedApplicationMonths)
  return and(
    lt(supporters.endedAt, before),
    sql`exists (select 1 from people p where p.id = supporters.person_id and p.erased_at is null)`,
    sql`not exists (select 1 from members m where m.person_id = supporters.person_id)`,
    sql`not exists (select 1 from applications a where a.person_id = supporters.person_id and a.erased_at is null)`,
  )
}
