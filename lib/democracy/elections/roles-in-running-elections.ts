import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import type { ElectionRole } from './election-roles'

export type RunningRole = {
  role: ElectionRole
  title: string
  slug: string
  /** Until then a candidate can withdraw. */
  withdrawalsUntil: Date
  /** From then on nobody can challenge the result, and the role is over. */
  challengesUntil: Date
}

/**
 * What somebody has taken on in elections that are not over: others rely on it, so it is handed over, withdrawn or seen through
 * before they can be erased or their record joined with another. Being put forward is no role until they accept.
 */
export async function rolesInRunningElections(
  db: Database | Transaction,
  personId: string,
  at: Date,
): Promise<RunningRole[]> {
  const rows = await db.execute<
    Omit<RunningRole, 'withdrawalsUntil' | 'challengesUntil'> &
      Record<'withdrawalsUntil' | 'challengesUntil', string>
  >(sql`
    select r.role, e.title, e.slug, e.withdrawals_until as "withdrawalsUntil", e.challenges_until as "challengesUntil"
    from (
      select id as election_id, 'returning-officer' as role from elections where returning_officer_id = ${personId}
      union select election_id, 'key-holder' from key_holders where person_id = ${personId}
      union select election_id, 'stand-in' from stand_ins where person_id = ${personId}
      union select c.election_id, 'candidate' from nominations n join contests c on c.id = n.contest_id
        where n.candidate_id = ${personId} and n.accepted_at is not null and n.state not in ('withdrawn', 'refused')
    ) r join elections e on e.id = r.election_id
    where e.cancelled_at is null and e.voided_at is null and e.challenges_until > ${at.toISOString()}
    order by e.challenges_until, e.slug`)
  return [...rows].map(({ withdrawalsUntil, challengesUntil, ...role }) => ({
    ...role,
    withdrawalsUntil: new Date(withdrawalsUntil),
    challengesUntil: new Date(challengesUntil),
  }))
}
