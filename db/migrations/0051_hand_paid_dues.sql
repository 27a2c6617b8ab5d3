ALTER TABLE "ledger_entries" RENAME COLUMN "period_ends_on" TO "period_ends_before";--> statement-breakpoint
ALTER TABLE "outgoing_mails" DROP CONSTRAINT "outgoing_mails_state";--> statement-breakpoint
DROP INDEX "subscriptions_failed_idx";--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "periods" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "first_charge_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "unpaid_from" timestamp with time zone GENERATED ALWAYS AS (case when status = 'by-hand' then current_period_ends_at else payment_failed_at end) STORED;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "counted_from" date;--> statement-breakpoint
ALTER TABLE "tallied_people" ADD COLUMN "grace_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "subscriptions_unpaid_idx" ON "subscriptions" USING btree ("unpaid_from","id") WHERE "subscriptions"."ended_at" is null and "subscriptions"."unpaid_from" is not null;--> statement-breakpoint
CREATE INDEX "tallied_people_grace_idx" ON "tallied_people" USING btree ("grace_at") WHERE "tallied_people"."grace_at" is not null;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_state" CHECK ("outgoing_mails"."state" in ('waiting', 'sent', 'stuck', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_by_hand" CHECK ("subscriptions"."status" <> 'by-hand' or ("subscriptions"."started_at" is not null and "subscriptions"."current_period_ends_at" is not null
        and "subscriptions"."counted_from" is not null and "subscriptions"."stripe_subscription_id" is null));
--> statement-breakpoint
-- Whoever pays by hand is in good standing until what they paid for ends, then in grace like anybody whose payment failed, and then
-- lapsed. So the clock turns a member's standing twice: what rows say holds until `grace_at`, grace until `until_at`. Each argument but
-- the time is used once: only then does PostgreSQL put the expression in the place of the call.
create function standing_at(
  expelled_at timestamptz, suspended boolean, resigned_at timestamptz, until_at timestamptz, grace_at timestamptz, by_dues text, at timestamptz
) returns text language sql immutable parallel safe as $$
  select case
    when expelled_at <= at then 'expelled'
    when suspended then 'suspended'
    when resigned_at <= at then 'resigned'
    when until_at <= at then 'lapsed'
    when grace_at <= at then 'grace'
    else by_dues
  end
$$;
--> statement-breakpoint
create or replace view standings as
select
  m.person_id, m.number, m.joined_at, m.expelled_at,
  x.id is not null as suspended,
  m.resigned_at,
  case
    when s.status = 'free' then 'good'
    when not d.known then 'lapsed'
    when s.started_at is null then
      case when s.payment_status = 'processing' and not d.over then 'provisional' else 'lapsed' end
    when s.unpaid_from is null and d.over and s.current_period_ends_at is null then 'lapsed'
    else 'good'
  end as by_dues,
  case
    when not d.known or s.started_at is null then null
    when s.unpaid_from is not null then days_later(s.unpaid_from, r.grace_days, r.time_zone)
    when d.over then s.current_period_ends_at
  end as until_at,
  s.id as subscription_id,
  case when d.known and s.started_at is not null then s.unpaid_from end as grace_at
from members m
cross join tally_rules r
left join suspensions x on x.person_id = m.person_id and x.lifted_at is null
left join subscriptions s on s.person_id = m.person_id and s.ended_at is null
cross join lateral (select
  coalesce(s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled', 'by-hand'), false) as known,
  coalesce(s.status in ('canceled', 'unpaid'), false) as over
) d;
--> statement-breakpoint
-- Paying by hand and paying nothing are ways of paying of their own, and what is owed by hand is owed from a day known before.
create or replace view tallied_now as
select
  m.person_id, m.number, m.joined_at, m.resigned_at, m.expelled_at,
  case when m.suspended then 'suspended' else m.by_dues end as standing,
  case when not m.suspended then m.until_at end as until_at,
  s.band, s.interval,
  case when s.status in ('by-hand', 'free') then s.status else s.method end as method,
  s.amount_pence,
  case when f.owes then s.unpaid_from end as failed_at,
  case when f.owes then coalesce(nullif(s.due_pence, 0), s.amount_pence) end as due_pence,
  case when f.pays then date_trunc('month', case
    when coalesce(s.paused_until <= s.current_period_ends_at, true) then c.ends
    when s.interval = 'year' then c.ends + interval '1 year'
    when date_trunc('month', c.resumes) + (c.ends - date_trunc('month', c.ends)) >= c.resumes then c.resumes
    else c.resumes + interval '1 month'
  end)::date end as charged_from,
  case when not m.suspended then m.grace_at end as grace_at
from standings m
cross join tally_rules r
left join subscriptions s on s.id = m.subscription_id
cross join lateral (select
  s.current_period_ends_at at time zone r.time_zone as ends,
  s.paused_until at time zone r.time_zone as resumes
) c
cross join lateral (select
  m.resigned_at is null and m.expelled_at is null and s.unpaid_from is not null and s.started_at is not null
    and s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled', 'by-hand') as owes,
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is null
    and s.status in ('active', 'trialing', 'past_due') and not s.cancels_at_period_end
    and (s.started_at is not null or s.payment_status = 'processing') as pays
) f;
--> statement-breakpoint
create or replace function standing_steps(f tallied_people) returns table (at timestamptz, standing text, change integer)
language sql immutable parallel safe as $$
  select '-infinity'::timestamptz, f.standing, 1 where f.standing is not null
  union all
  select turns.at, sides.standing, sides.change
  from (values
    (f.until_at),
    (nullif(f.grace_at, f.until_at)),
    (nullif(nullif(f.resigned_at, f.until_at), f.grace_at)),
    (nullif(nullif(nullif(f.expelled_at, f.until_at), f.grace_at), f.resigned_at))
  ) turns(at)
  cross join lateral (values
    (standing_at(f.expelled_at, f.standing = 'suspended', f.resigned_at, f.until_at, f.grace_at, f.standing, turns.at), 1),
    (standing_at(f.expelled_at, f.standing = 'suspended', f.resigned_at, f.until_at, f.grace_at, f.standing, turns.at - interval '1 microsecond'), -1)
  ) sides(standing, change)
  where turns.at is not null
$$;
--> statement-breakpoint
create or replace function tally_people(who uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  insert into tallied_people (person_id) select distinct id from unnest(who) id order by id on conflict do nothing;
  perform from tallied_people where person_id = any (who) order by person_id for update;
  with changed as materialized (
    select was, b.becomes
    from tallied_people was
    left join tallied_now n on n.person_id = was.person_id
    cross join lateral (select row(was.person_id, n.number, n.joined_at, n.resigned_at, n.expelled_at, n.standing, n.until_at,
      n.band, n.interval, n.method, n.amount_pence, n.failed_at, n.due_pence, n.charged_from, n.grace_at)::tallied_people as becomes) b
    where was.person_id = any (who) and was is distinct from b.becomes
  ), kept as (
    update tallied_people t
    set (person_id, number, joined_at, resigned_at, expelled_at, standing, until_at, band, interval, method, amount_pence,
      failed_at, due_pence, charged_from, grace_at) = (select (c.becomes).*)
    from changed c where t.person_id = (c.was).person_id
  )
  insert into tallies
  select book, day, what, band, "interval", method, sum(count), sum(pence)
  from (
    select t.book, t.day, t.what, t.band, t."interval", t.method, -t.count as count, -t.pence as pence
    from changed c, tallies_of(c.was) t
    union all
    select t.* from changed c, tallies_of(c.becomes) t
  ) moves
  group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(pence) <> 0;
end $$;
--> statement-breakpoint
drop function standing_at(timestamptz, boolean, timestamptz, timestamptz, text, timestamptz);
--> statement-breakpoint
-- Dues paid by hand were counted on from the end of the months before, so that who began on the 31st lost days at each short
-- month. They are counted from the first day of each unbroken row of payments, and whoever lost days by it gets them back.
with recursive runs as (
  select s.id, s.person_id, (s.current_period_ends_at at time zone r.time_zone)::date as ends, (s.current_period_ends_at at time zone r.time_zone)::date as starts
  from subscriptions s, tally_rules r
  where s.status = 'canceled' and s.stripe_subscription_id is null and s.ended_at is null and s.current_period_ends_at is not null
  union
  select runs.id, runs.person_id, runs.ends, e.period_starts_on
  from runs join ledger_entries e on e.person_id = runs.person_id and e.period_ends_before = runs.starts and e.kind in ('cash', 'cheque', 'bank')
), counted as (
  select id, ends, min(starts) as starts from runs group by 1, 2
), due as (
  select id, starts, ends, (starts + make_interval(
    months => ((extract(year from ends) - extract(year from starts)) * 12 + extract(month from ends) - extract(month from starts))::int))::date as should
  from counted
)
update subscriptions s
set counted_from = due.starts, current_period_ends_at = greatest(due.ends, due.should)::timestamp at time zone r.time_zone
from due, tally_rules r where due.id = s.id;
--> statement-breakpoint
-- What was paid by hand or in another system looked like a subscription that Stripe had ended, so its end was silence.
update subscriptions s
set status = 'by-hand', counted_from = coalesce(s.counted_from, (s.current_period_ends_at at time zone r.time_zone)::date)
from tally_rules r
where s.status = 'canceled' and s.stripe_subscription_id is null and s.started_at is not null and s.current_period_ends_at is not null;
--> statement-breakpoint
select tally_everybody(time_zone, grace_days) from tally_rules;
