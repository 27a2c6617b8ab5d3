import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { rolesInRunningElections } from '@/lib/democracy/elections/roles-in-running-elections'
import type { RefusalCode } from '@/lib/kernel/refusals'

type Pair = { keptId: string; otherId: string }

/** Why two records cannot be merged as things are. Each sentence says what has to happen first. */
export async function whatIsInTheWay(
  db: Database | Transaction,
  { keptId, otherId }: Pair,
  at: Date,
): Promise<RefusalCode[]> {
  const now = at.toISOString()
  const [found] = await db.execute<Record<string, boolean>>(sql`
    with kept as (select * from members where person_id = ${keptId}),
      other as (select * from members where person_id = ${otherId})
    select
      (select count(*) from kept) + (select count(*) from other) < 2 or ${keptId} = ${otherId}
        or exists (select 1 from people where id in (${keptId}, ${otherId}) and erased_at is not null)
        or exists (select 1 from members where merged_into_id is not null and person_id in (${keptId}, ${otherId})) as gone,
      exists (select 1 from kept where resigned_at is not null) and exists (select 1 from other where resigned_at is null) as ended,
      exists (select 1 from members where person_id in (${keptId}, ${otherId}) and (expelled_at is not null or died_at is not null))
        or exists (select 1 from suspensions where person_id in (${keptId}, ${otherId}) and lifted_at is null) as sanction,
      (select count(*) = 2 from subscriptions where person_id in (${keptId}, ${otherId}) and ended_at is null) as dues,
      exists (select 1 from roll_entries r join motion_votes v on v.id = r.vote_id
          where r.person_id = ${otherId} and v.cancelled_at is null and v.stopped_at is null and v.closes_at > ${now})
        or exists (select 1 from meeting_roll r join meetings m on m.id = r.meeting_id
          where r.person_id = ${otherId} and m.state = 'open')
        or exists (select 1 from vote_roll_queries r where r.person_id = ${otherId} and r.decided_at is null)
        or exists (select 1 from electors r join elections e on e.id = r.election_id
          where r.person_id = ${otherId} and r.may_vote and e.cancelled_at is null and e.closed_at is null and e.voided_at is null)
        or exists (select 1 from roll_amendments r join elections e on e.id = r.election_id
          where r.person_id = ${otherId} and e.cancelled_at is null and e.closed_at is null and e.voided_at is null) as roll,
      exists (select 1 from terms where person_id = ${otherId} and ends_at > ${now})
        or exists (select 1 from group_terms where person_id = ${otherId} and ends_at > ${now})
        or exists (select 1 from organiser_terms where person_id = ${otherId} and state in ('offered', 'confirmed')
          and (ends_at is null or ends_at > ${now}))
        or exists (select 1 from network_convenors c join network_memberships n on n.id = c.membership_id
          where n.person_id = ${otherId} and c.state = 'appointed' and c.ends_at > ${now}) as office,
      exists (select 1 from applications where person_id = ${otherId} and state in ('draft', 'submitted', 'returned'))
        or exists (select 1 from email_changes where person_id in (${keptId}, ${otherId}) and state in ('asked', 'confirmed'))
        or exists (select 1 from shared_addresses where ended_at is null
          and (person_id in (${keptId}, ${otherId}) or holder_id in (${keptId}, ${otherId})))
        or exists (select 1 from membership_endings where person_id in (${keptId}, ${otherId}) and state = 'proposed')
        or exists (select 1 from group_proposals where person_id = ${otherId} and state in ('proposed', 'asked'))
        -- One person would have two parts in a case: be heard in it, and handle or decide it.
        or exists (select 1 from charges c join charge_roles theirs on theirs.charge_id = c.id
          join charge_roles own on own.charge_id = c.id
          where c.ended_at is null and theirs.person_id = ${otherId} and own.person_id = ${keptId} and own.role <> theirs.role)
        or exists (select 1 from term_proposals where person_id = ${otherId} and state = 'proposed') as open,
      exists (select 1 from motions where state in ('moved', 'seconded', 'voting', 'composited')
        and ((mover_id = ${keptId} and seconder_id = ${otherId}) or (mover_id = ${otherId} and seconder_id = ${keptId})))
        or exists (select 1 from amendments where state in ('seconded', 'accepted')
          and ((mover_id = ${keptId} and seconder_id = ${otherId}) or (mover_id = ${otherId} and seconder_id = ${keptId}))) as motion`)
  const roles = await rolesInRunningElections(db, otherId, at)
  const { gone, ended, sanction, dues, roll, office, open, motion } = found!
  if (gone) return ['merge.not-two-records']
  const inTheWay: Partial<Record<RefusalCode, boolean>> = {
    'merge.keep-the-member': ended,
    'merge.sanction': sanction,
    'merge.both-pay': dues,
    'merge.on-roll': roll,
    'merge.holds-office': office || roles.length > 0,
    'merge.something-open': open,
    'merge.one-motion': motion,
  }
  return (Object.keys(inTheWay) as RefusalCode[]).filter((code) => inTheWay[code])
}
