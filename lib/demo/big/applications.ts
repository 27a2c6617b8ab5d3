import { seal } from '@/lib/kernel/field-encryption'
import type { Big } from './big'

/**
 * The review queue, two for each hundred members, with their references in every state; and the decided applications of
 * the last two years. Their sealed answers are all the same: only their owner and an officer ever open them.
 */
export async function seedApplications({ sql, members, at }: Big): Promise<string> {
  const waiting = Math.ceil(members / 50)
  const decided = Math.ceil(members / 10)
  const answers = seal({})
  await sql`
    create temp table asking on commit drop as
    select j, j <= ${waiting} as waits, at_ - interval '1 day' - pg_temp.draw(j, 'sent') * case when j <= ${waiting} then interval '40 days' else interval '700 days' end as sent_at,
      case when j <= ${waiting} then pg_temp.id_at(at_, 'applicant' || j) else b.person_id end as person_id
    from generate_series(1, ${waiting + decided}) j
    join (values (${at}::timestamptz)) n(at_) on true
    left join big b on b.i = j - ${waiting}`
  await sql`
    insert into people (id, email, email_proved_at, name, created_at)
    select a.person_id, 'applicant' || j || '@big.example', sent_at, p.name, sent_at - interval '1 day'
    from asking a join big b on b.i = 1 + (j * 7919 % ${members}) join people p on p.id = b.person_id where waits`
  await sql`
    insert into applications (id, person_id, state, started_at, submitted_at, submitted_sealed, decided_at)
    select pg_temp.id_at(sent_at, 'application' || j), person_id,
      case when not waits then case when pg_temp.draw(j, 'verdict') < 0.95 then 'approved' else 'declined' end
        when pg_temp.draw(j, 'verdict') < 0.08 then 'returned' else 'submitted' end,
      sent_at - interval '1 day', sent_at, ${answers}, case when not waits then sent_at + interval '12 days' end
    from asking order by asking.sent_at`
  await sql`
    insert into "references" (id, application_id, place, referee_name, referee_contact, referee_id, state, requested_at, sent_at,
      expires_at, answered_at, confirmations, accepted_at)
    select pg_temp.id_at(sent_at, place || j), pg_temp.id_at(sent_at, 'application' || j), place, 'A member', 'on file',
      case when matched then b.person_id end, case when given then 'given' when d > 0.97 then 'declined' else 'requested' end,
      sent_at, case when matched then sent_at end, sent_at + interval '21 days', case when given then sent_at + interval '4 days' end,
      case when given then '["knows","shares","trusts"]'::jsonb end, case when accepted then sent_at + interval '6 days' end
    from asking, (values ('proposer', 1), ('seconder', 2)) places(place, p),
      lateral (select pg_temp.draw(j * 2 + p, 'reference') as d) r,
      lateral (select not waits or d < 0.55 as given, not waits or d < 0.35 as accepted, not waits or d < 0.9 as matched) g,
      big b
    where b.i = 1 + ((j * 31 + p * 104729) % ${members})
    order by asking.sent_at`
  return `${waiting.toLocaleString('en-GB')} applications in the queue, ${decided.toLocaleString('en-GB')} decided, two references each.`
}
