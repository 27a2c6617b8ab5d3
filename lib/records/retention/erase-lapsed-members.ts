import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { monthsBefore } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { erasePerson } from './erase-person'

/**
 * Two years after somebody stopped being a member their profile goes: the members row keeps the number, so that it is
 * never given to anybody else. Anyone who pays dues, holds an office, supports us or has applied again is not touched. Each for
 * themselves, so that one who cannot be erased keeps nobody else from it.
 */
export async function eraseLapsedMembers(actor: Actor, _input: object): Promise<{ more: boolean }> {
  const due = await database()
    .select({ personId: members.personId })
    .from(members)
    .where(lapsedMembersDue(now()))
    .orderBy(asc(members.personId))
  await oneByOne(
    due,
    (which) => eraseLapsedMember(actor, which),
    (forgotten) => countLapsedMembers(actor, { forgotten }),
  )
  return { more: false }
}

export const eraseLapsedMember = verb(
  'retention.run',
  async (work, { personId }: { personId: string }) => {
    const [due] = await work.tx
      .select({ personId: members.personId })
      .from(members)
      .where(and(eq(members.personId, personId), lapsedMembersDue(work.now)))
      .for('update', { skipLocked: true })
    if (!due) return
    await erasePerson(work, personId)
    work.record('retention.member', { kind: 'person', id: personId })
  },
)

export const countLapsedMembers = verb(
  'retention.run',
  async (work, detail: { forgotten: number }) => {
    work.record('retention.members', { kind: 'retention', id: 'members' }, detail)
  },
)

export function lapsedMembersDue(at: Date) {
  const before = monthsBefore(at, 12 * organisation.retention.lapsedProfileYears).toISOString()
  return and(
    sql`exists (select 1 from people p where p.id = members.person_id and p.erased_at is null)`,
    sql`coalesce(
      ${members.expelledAt}, ${members.resignedAt},
      (select max(coalesce(s.ended_at, s.unpaid_from,
        case when s.status = 'canceled' then coalesce(s.current_period_ends_at, s.started_at, s.created_at)
          -- Offered and never paid, as to somebody who was imported, or who came back as far as the payment page.
          when s.started_at is null and s.payment_status is distinct from 'processing' then s.created_at end, 'infinity'))
        from subscriptions s where s.person_id = members.person_id)
    ) < ${before}`,
    sql`not exists (select 1 from terms t where t.person_id = members.person_id and t.ends_at > ${before})`,
    sql`not exists (select 1 from applications a where a.person_id = members.person_id
      and a.state in ('draft', 'submitted', 'returned'))`,
    sql`not exists (select 1 from supporters s where s.person_id = members.person_id and s.ended_at is null)`,
  )
}
