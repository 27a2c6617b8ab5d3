ALTER TABLE "references" ADD COLUMN "chased_at" timestamp with time zone;
--> statement-breakpoint
-- An email that could not be delivered reaches a referee as little as one that was never sent: both wait for an officer, until the
-- request runs out. `referencesOf` of lib/membership/join/queue.ts says the same for one.
create or replace view tallied_applications_now as
select a.id as application_id, a.state,
  r.accepted >= 2 as ready,
  r.to_judge,
  r.unmatched_until,
  case when a.state = 'submitted' and r.accepted < 2 then case when r.waits then '-infinity' else r.expires_at end end as waits_from
from applications a
cross join lateral (
  select
    count(*) filter (where accepted_at is not null) as accepted,
    coalesce(bool_or(state = 'given' and accepted_at is null and refused_at is null), false) as to_judge,
    max(expires_at) filter (where state = 'requested' and (referee_id is null or bounced_at is not null) and refused_at is null)
      as unmatched_until,
    coalesce(bool_or(refused_at is not null or state = 'declined'
      or (state = 'requested' and referee_id is not null and bounced_at is null)), false) as waits,
    min(expires_at) filter (where state = 'requested') as expires_at
  from "references" where application_id = a.id and replaced_at is null
) r
where a.state in ('submitted', 'returned');
--> statement-breakpoint
select tally_everybody(time_zone, grace_days) from tally_rules;
