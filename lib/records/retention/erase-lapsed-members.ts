import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { erasePerson } from './erase-person'

const batch = 100

/**
 * Two years after somebody stopped being a member their profile goes: the members row keeps the number, so that it is
 * never given to anybody else. Anyone who pays dues, holds an office, supports us or has applied again is not touched.
 */
export const eraseLapsedMembers = verb('retention.run', async (work, _input: object) => {
  const before = monthsBefore(
    work.now,
    12 * organisation.retention.lapsedProfileYears,
  ).toISOString()
  const due = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        isNull(people.erasedAt),
        sql`coalesce(
          ${members.expelledAt}, ${members.resignedAt},
          (select max(coalesce(s.ended_at, s.payment_failed_at,
            case when s.status = 'canceled' then s.current_period_ends_at end, 'infinity'))
            from subscriptions s where s.person_id = ${members.personId})
        ) < ${before}`,
        sql`not exists (select 1 from terms t where t.person_id = ${members.personId} and t.ends_at > ${before})`,
        sql`not exists (select 1 from applications a where a.person_id = ${members.personId}
          and a.state in ('draft', 'submitted', 'returned'))`,
        sql`not exists (select 1 from supporters s where s.person_id = ${members.personId} and s.ended_at is null)`,
      ),
    )
    .orderBy(asc(members.personId))
    .limit(batch)
    .for('update', { of: members, skipLocked: true })
  for (const { personId } of due) {
    await erasePerson(work, personId)
    work.record('retention.member', { kind: 'person', id: personId })
  }
  return { more: due.length === batch }
})
