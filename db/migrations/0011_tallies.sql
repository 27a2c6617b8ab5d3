CREATE TABLE "tallied_people" (
	"person_id" uuid NOT NULL,
	"number" integer,
	"joined_at" timestamp with time zone,
	"resigned_at" timestamp with time zone,
	"expelled_at" timestamp with time zone,
	"standing" text,
	"until_at" timestamp with time zone,
	"band" text,
	"interval" text,
	"method" text,
	"amount_pence" integer,
	"failed_at" timestamp with time zone,
	"due_pence" integer,
	"charged_from" date,
	CONSTRAINT "tallied_people_person_id_pk" PRIMARY KEY("person_id")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"book" text NOT NULL,
	"day" date NOT NULL,
	"what" text,
	"band" text,
	"interval" text,
	"method" text,
	"count" bigint NOT NULL,
	"pence" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally_rules" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"time_zone" text NOT NULL,
	"grace_days" integer NOT NULL,
	CONSTRAINT "tally_rules_one_row" CHECK ("tally_rules"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "tallied_people" ADD CONSTRAINT "tallied_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tallied_people_number_idx" ON "tallied_people" USING btree ("number");--> statement-breakpoint
CREATE INDEX "tallied_people_standing_idx" ON "tallied_people" USING btree ("standing","number");--> statement-breakpoint
CREATE INDEX "tallied_people_until_idx" ON "tallied_people" USING btree ("until_at") WHERE "tallied_people"."until_at" is not null;--> statement-breakpoint
CREATE INDEX "tallied_people_resigned_idx" ON "tallied_people" USING btree ("resigned_at") WHERE "tallied_people"."resigned_at" is not null;--> statement-breakpoint
CREATE INDEX "tallied_people_expelled_idx" ON "tallied_people" USING btree ("expelled_at") WHERE "tallied_people"."expelled_at" is not null;--> statement-breakpoint
CREATE INDEX "tallied_people_failed_idx" ON "tallied_people" USING btree ("failed_at","person_id") WHERE "tallied_people"."failed_at" is not null;--> statement-breakpoint
CREATE INDEX "tallies_book_idx" ON "tallies" USING btree ("book","day");--> statement-breakpoint
insert into tally_rules (time_zone, grace_days) values ('Europe/London', 28);
--> statement-breakpoint
-- `addDays` of calendar.ts: the same wall time so many days later, of two equal ones in autumn the first.
create function days_later(at timestamptz, days integer, zone text) returns timestamptz
language sql immutable parallel safe as $$
  select case
    when (wall - interval '1 hour') at time zone 'UTC' at time zone zone = wall then (wall - interval '1 hour') at time zone 'UTC'
    else wall at time zone 'UTC'
  end
  from (values ((at at time zone zone) + make_interval(days => days))) w(wall)
$$;
--> statement-breakpoint
-- How each member stands as far as rows say it, before anybody asks the clock: `standingAt` of standing.ts, as a standing
-- and the moment from which it is a lapsed one. A property test keeps it the same.
create view tallied_now as
select
  m.person_id, m.number, m.joined_at, m.resigned_at, m.expelled_at,
  case
    when f.suspended then 'suspended'
    when s.status = 'free' then 'good'
    when not f.known then 'lapsed'
    when s.started_at is null then
      case when s.payment_status = 'processing' and not f.over then 'provisional' else 'lapsed' end
    when s.payment_failed_at is not null then 'grace'
    when f.over and s.current_period_ends_at is null then 'lapsed'
    else 'good'
  end as standing,
  case
    when f.suspended or not f.known or s.started_at is null then null
    when s.payment_failed_at is not null then days_later(s.payment_failed_at, r.grace_days, r.time_zone)
    when f.over then s.current_period_ends_at
  end as until_at,
  s.band, s.interval, s.method, s.amount_pence,
  case when f.owes then s.payment_failed_at end as failed_at,
  case when f.owes then coalesce(nullif(s.due_pence, 0), s.amount_pence) end as due_pence,
  case when f.pays then date_trunc('month', case
    when coalesce(s.paused_until <= s.current_period_ends_at, true) then c.ends
    when s.interval = 'year' then c.ends + interval '1 year'
    when date_trunc('month', c.resumes) + (c.ends - date_trunc('month', c.ends)) >= c.resumes then c.resumes
    else c.resumes + interval '1 month'
  end)::date end as charged_from
from members m
cross join tally_rules r
left join subscriptions s on s.person_id = m.person_id and s.ended_at is null
cross join lateral (select
  s.current_period_ends_at at time zone r.time_zone as ends,
  s.paused_until at time zone r.time_zone as resumes
) c
cross join lateral (select
  exists (select from suspensions x where x.person_id = m.person_id and x.lifted_at is null) as suspended,
  coalesce(s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled'), false) as known,
  coalesce(s.status in ('canceled', 'unpaid'), false) as over,
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is not null and s.started_at is not null
    and s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled') as owes,
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is null
    and s.status in ('active', 'trialing', 'past_due') and not s.cancels_at_period_end
    and (s.started_at is not null or s.payment_status = 'processing') as pays
) f;
--> statement-breakpoint
-- A member's standing as steps in time: what it is, and when it turns into what.
create function standing_steps(f tallied_people) returns table (at timestamptz, standing text, change integer)
language sql immutable parallel safe as $$
  select steps.at, sides.standing, sides.change
  from (values
    ('-infinity'::timestamptz, null, f.standing, f.standing is not null),
    (f.until_at, f.standing, 'lapsed',
      f.until_at is not null and coalesce(f.until_at < f.resigned_at, true) and coalesce(f.until_at < f.expelled_at, true)),
    (f.resigned_at, case when f.until_at < f.resigned_at then 'lapsed' else f.standing end, 'resigned',
      f.resigned_at is not null and coalesce(f.resigned_at < f.expelled_at, true)),
    (f.expelled_at, case when f.resigned_at < f.expelled_at then 'resigned' when f.until_at < f.expelled_at then 'lapsed' else f.standing end,
      'expelled', f.expelled_at is not null)
  ) steps(at, was, becomes, happens)
  cross join lateral (values (steps.becomes, 1), (steps.was, -1)) sides(standing, change)
  where steps.happens and sides.standing is not null
$$;
--> statement-breakpoint
-- What one person adds to each book.
create function tallies_of(f tallied_people)
returns table (book text, day date, what text, band text, "interval" text, method text, count bigint, pence bigint)
language sql stable as $$
  select 'joined', date_trunc('month', f.joined_at at time zone r.time_zone)::date, null, null, null, null, 1::bigint, 0::bigint
  from tally_rules r where f.standing is not null
  union all
  select 'standing', (s.at at time zone r.time_zone)::date, s.standing, f.band, f."interval", f.method, s.change, 0
  from tally_rules r, standing_steps(f) s
  union all
  -- Whoever comes back is taken out again: what stays are those who went and are away.
  select 'ended', (e.at at time zone r.time_zone)::date, e.how, f.band, null, null, 1, 0
  from tally_rules r, (values
    (f.until_at, 'lapsed', coalesce(f.until_at < least(f.resigned_at, f.expelled_at), true)),
    (least(f.resigned_at, f.expelled_at), 'left', f.standing is not null)
  ) e(at, how, counts)
  where e.at is not null and e.counts
  union all
  select 'arrears', (f.failed_at at time zone r.time_zone)::date, null, f.band, f."interval", f.method, 1, f.due_pence
  from tally_rules r where f.failed_at is not null
  union all
  select 'expected', f.charged_from, null, f.band, f."interval", f.method, 1, f.amount_pence
  where f.charged_from is not null
$$;
--> statement-breakpoint
-- Takes out what these people were counted as and puts in what they are. Each person is held until the commit, and read only
-- when held: whoever changes the same person at the same time counts from what the other one left.
create function tally_people(who uuid[]) returns void language plpgsql as $$
begin
  insert into tallied_people (person_id) select distinct id from unnest(who) id order by id on conflict do nothing;
  perform from tallied_people where person_id = any (who) order by person_id for update;
  with changed as materialized (
    select was, b.becomes
    from tallied_people was
    left join tallied_now n on n.person_id = was.person_id
    cross join lateral (select row(was.person_id, n.number, n.joined_at, n.resigned_at, n.expelled_at, n.standing, n.until_at,
      n.band, n.interval, n.method, n.amount_pence, n.failed_at, n.due_pence, n.charged_from)::tallied_people as becomes) b
    where was.person_id = any (who) and was is distinct from b.becomes
  ), kept as (
    update tallied_people t
    set (person_id, number, joined_at, resigned_at, expelled_at, standing, until_at, band, interval, method, amount_pence,
      failed_at, due_pence, charged_from) = (select (c.becomes).*)
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
create function tally_added() returns trigger language plpgsql as $$
begin
  perform tally_people(array(select distinct person_id from added));
  return null;
end $$;
--> statement-breakpoint
create function tally_changed() returns trigger language plpgsql as $$
begin
  perform tally_people(array(select person_id from added union select person_id from removed));
  return null;
end $$;
--> statement-breakpoint
create function tally_removed() returns trigger language plpgsql as $$
begin
  perform tally_people(array(select distinct removed.person_id from removed join people on people.id = removed.person_id));
  return null;
end $$;
--> statement-breakpoint
create trigger members_tally_added after insert on members referencing new table as added
  for each statement execute function tally_added();
--> statement-breakpoint
create trigger members_tally_changed after update on members referencing new table as added old table as removed
  for each statement execute function tally_changed();
--> statement-breakpoint
create trigger members_tally_removed after delete on members referencing old table as removed
  for each statement execute function tally_removed();
--> statement-breakpoint
create trigger subscriptions_tally_added after insert on subscriptions referencing new table as added
  for each statement execute function tally_added();
--> statement-breakpoint
create trigger subscriptions_tally_changed after update on subscriptions referencing new table as added old table as removed
  for each statement execute function tally_changed();
--> statement-breakpoint
create trigger subscriptions_tally_removed after delete on subscriptions referencing old table as removed
  for each statement execute function tally_removed();
--> statement-breakpoint
create trigger suspensions_tally_added after insert on suspensions referencing new table as added
  for each statement execute function tally_added();
--> statement-breakpoint
create trigger suspensions_tally_changed after update on suspensions referencing new table as added old table as removed
  for each statement execute function tally_changed();
--> statement-breakpoint
create trigger suspensions_tally_removed after delete on suspensions referencing old table as removed
  for each statement execute function tally_removed();
--> statement-breakpoint
-- The books only grow, so their sums need nobody to be held.
create function tally_entries() returns trigger language plpgsql as $$
begin
  insert into tallies
  select 'ledger', date_trunc('month', a.occurred_at at time zone r.time_zone)::date, a.kind, a.band, null, null, count(*), sum(a.amount_pence)
  from added a, tally_rules r group by 2, 3, 4;
  return null;
end $$;
--> statement-breakpoint
create trigger ledger_entries_tally after insert on ledger_entries referencing new table as added
  for each statement execute function tally_entries();
--> statement-breakpoint
-- Counts everybody and all of the books from the start: what was there before the tallies, and after the profile changed.
create function tally_everybody(zone text, days integer) returns void language plpgsql as $$
begin
  lock table members, subscriptions, suspensions, ledger_entries, tallied_people in share row exclusive mode;
  update tally_rules set time_zone = zone, grace_days = days;
  delete from tallies;
  delete from tallied_people;
  insert into tallied_people select * from tallied_now;
  insert into tallies
  select t.book, t.day, t.what, t.band, t."interval", t.method, sum(t.count), sum(t.pence)
  from tallied_people p, tallies_of(p) t group by 1, 2, 3, 4, 5, 6 having sum(t.count) <> 0 or sum(t.pence) <> 0;
  insert into tallies
  select 'ledger', date_trunc('month', e.occurred_at at time zone zone)::date, e.kind, e.band, null, null, count(*), sum(e.amount_pence)
  from ledger_entries e group by 2, 3, 4;
end $$;
--> statement-breakpoint
-- Puts what was added one by one together, and steps of long ago by the month. Whoever counts meanwhile sees the one or the other.
create function fold_tallies(months_before date) returns void language sql as $$
  with taken as (delete from tallies returning *)
  insert into tallies
  select book, case when book in ('standing', 'ended') and day < months_before and day > '-infinity' then date_trunc('month', day)::date else day end,
    what, band, interval, method, sum(count), sum(pence)
  from taken group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(pence) <> 0
$$;
--> statement-breakpoint
select tally_everybody('Europe/London', 28);
