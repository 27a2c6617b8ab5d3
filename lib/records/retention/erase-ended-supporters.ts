import 'server-only'
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { supporters } from '@/db/schema/people/supporters'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { erasePerson } from './erase-person'

const batch = 100

/**
 * Six months after somebody stopped supporting us they are erased, unless they are or were a member, or have an application:
 * those have times of their own.
 */
export const eraseEndedSupporters = verb('retention.run', async (work, _input: object) => {
  const before = monthsBefore(work.now, organisation.retention.declinedApplicationMonths)
  const due = await work.tx
    .select({ personId: supporters.personId })
    .from(supporters)
    .innerJoin(people, eq(people.id, supporters.personId))
    .where(
      and(
        lt(supporters.endedAt, before),
        isNull(people.erasedAt),
        sql`not exists (select 1 from members m where m.person_id = ${supporters.personId})`,
        sql`not exists (select 1 from applications a where a.person_id = ${supporters.personId} and a.erased_at is null)`,
      ),
    )
    .orderBy(asc(supporters.personId))
    .limit(batch)
    .for('update', { of: supporters, skipLocked: true })
  for (const { personId } of due) {
    await erasePerson(work, personId)
    work.record('retention.supporter', { kind: 'person', id: personId })
  }
  return { more: due.length === batch }
})
