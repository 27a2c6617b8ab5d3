-- How a member stands, said once. `standingAt` of lib/people/members/standing.ts is its twin, and a property test holds both
-- together with the tallies. The rows come first, the clock second, so that what is counted can say when somebody's standing turns.
create view standings as
select
  m.person_id, m.number, m.joined_at, m.expelled_at,
  x.id is not null as suspended,
  m.resigned_at,
  case
    when s.status = 'free' then 'good'
    when not d.known then 'lapsed'
    when s.started_at is null then
      case when s.payment_status = 'processing' and not d.over then 'provisional' else 'lapsed' end
    when s.payment_failed_at is not null then 'grace'
    when d.over and s.current_period_ends_at is null then 'lapsed'
    else 'good'
  end as by_dues,
  case
    when not d.known or s.started_at is null then null
    when s.payment_failed_at is not null then days_later(s.payment_failed_at, r.grace_days, r.time_zone)
    when d.over then s.current_period_ends_at
  end as until_at,
  s.id as subscription_id
from members m
cross join tally_rules r
left join suspensions x on x.person_id = m.person_id and x.lifted_at is null
left join subscriptions s on s.person_id = m.person_id and s.ended_at is null
cross join lateral (select
  coalesce(s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled'), false) as known,
  coalesce(s.status in ('canceled', 'unpaid'), false) as over
) d;
--> statement-breakpoint
-- The strongest fact wins. Each argument but the time is used once: only then does PostgreSQL put the expression in the place of
-- the call, which half a million members feel.
create function standing_at(
  expelled_at timestamptz, suspended boolean, resigned_at timestamptz, until_at timestamptz, by_dues text, at timestamptz
) returns text language sql immutable parallel safe as $$
  select case
    when expelled_at <= at then 'expelled'
    when suspended then 'suspended'
    when resigned_at <= at then 'resigned'
    when until_at <= at then 'lapsed'
    else by_dues
  end
$$;
--> statement-breakpoint
create or replace view tallied_now as
select
  m.person_id, m.number, m.joined_at, m.resigned_at, m.expelled_at,
  case when m.suspended then 'suspended' else m.by_dues end as standing,
  case when not m.suspended then m.until_at end as until_at,
  s.band, s.interval, s.method, s.amount_pence,
  case when f.owes then s.payment_failed_at end as failed_at,
  case when f.owes then coalesce(nullif(s.due_pence, 0), s.amount_pence) end as due_pence,
  case when f.pays then date_trunc('month', case
    when coalesce(s.paused_until <= s.current_period_ends_at, true) then c.ends
    when s.interval = 'year' then c.ends + interval '1 year'
    when date_trunc('month', c.resumes) + (c.ends - date_trunc('month', c.ends)) >= c.resumes then c.resumes
    else c.resumes + interval '1 month'
  end)::date end as charged_from
from standings m
cross join tally_rules r
left join subscriptions s on s.id = m.subscription_id
cross join lateral (select
  s.current_period_ends_at at time zone r.time_zone as ends,
  s.paused_until at time zone r.time_zone as resumes
) c
cross join lateral (select
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is not null and s.started_at is not null
    and s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled') as owes,
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is null
    and s.status in ('active', 'trialing', 'past_due') and not s.cancels_at_period_end
    and (s.started_at is not null or s.payment_status = 'processing') as pays
) f;
--> statement-breakpoint
-- A member's standing as steps in time: what it is from a moment on, and what it was until then.
create or replace function standing_steps(f tallied_people) returns table (at timestamptz, standing text, change integer)
language sql immutable parallel safe as $$
  select '-infinity'::timestamptz, f.standing, 1 where f.standing is not null
  union all
  select turns.at, sides.standing, sides.change
  from (values (f.until_at), (nullif(f.resigned_at, f.until_at)), (nullif(nullif(f.expelled_at, f.until_at), f.resigned_at))) turns(at)
  cross join lateral (values
    (standing_at(f.expelled_at, f.standing = 'suspended', f.resigned_at, f.until_at, f.standing, turns.at), 1),
    (standing_at(f.expelled_at, f.standing = 'suspended', f.resigned_at, f.until_at, f.standing, turns.at - interval '1 microsecond'), -1)
  ) sides(standing, change)
  where turns.at is not null
$$;
--> statement-breakpoint
-- Members who left while suspended were counted as resigned.
select tally_everybody(time_zone, grace_days) from tally_rules;
