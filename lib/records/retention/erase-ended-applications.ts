import 'server-only'
import { and, asc, inArray, isNull, sql } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { applicationMoves } from '@/lib/membership/join/states'
import { organisation } from '@/lib/organisation'
import { eraseApplications, erasePerson } from './erase-person'

const batch = 100

/**
 * Six months after an application was declined or withdrawn, or a draft was last worked on, its answers go, and the person
 * with it unless they are or were a member, support us, or have applied again.
 */
export const eraseEndedApplications = verb('retention.run', async (work, _input: object) => {
  const before = monthsBefore(work.now, organisation.retention.declinedApplicationMonths)
  const due = await work.tx
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
    .where(
      and(
        inArray(applications.state, ['declined', 'withdrawn', 'draft']),
        isNull(applications.erasedAt),
        sql`coalesce(${applications.decidedAt}, ${applications.withdrawnAt},
          (select max(saved_at) from application_sections s where s.application_id = applications.id),
          ${applications.startedAt}) < ${before.toISOString()}`,
      ),
    )
    .orderBy(asc(applications.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const { id, state, personId, alone } of due) {
    if (state === 'draft') {
      await work.move(applications, { id }, applicationMoves, 'withdraw', { withdrawnAt: work.now })
    }
    if (alone) await erasePerson(work, personId)
    else await eraseApplications(work, [id])
    work.record('retention.application', { kind: 'application', id }, { person: alone })
  }
  return { more: due.length === batch }
})
