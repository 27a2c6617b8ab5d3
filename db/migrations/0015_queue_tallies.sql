CREATE TABLE "tallied_applications" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"state" text,
	"ready" boolean,
	"to_judge" boolean,
	"unmatched_until" timestamp with time zone,
	"waits_from" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "tallied_applications" ADD CONSTRAINT "tallied_applications_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tallied_applications_unmatched_idx" ON "tallied_applications" USING btree ("unmatched_until") WHERE "tallied_applications"."unmatched_until" is not null;--> statement-breakpoint
CREATE INDEX "tallied_applications_waits_idx" ON "tallied_applications" USING btree ("waits_from") WHERE "tallied_applications"."waits_from" is not null;--> statement-breakpoint
CREATE INDEX "applications_open_idx" ON "applications" USING btree ("submitted_at","id") WHERE "applications"."state" in ('submitted', 'returned');--> statement-breakpoint
CREATE INDEX "applications_taken_idx" ON "applications" USING btree ("taken_by") WHERE "applications"."state" in ('submitted', 'returned');--> statement-breakpoint
CREATE INDEX "applications_decided_idx" ON "applications" USING btree ("number") WHERE "applications"."state" in ('approved', 'declined');--> statement-breakpoint
-- The review queue is counted the same way: what each open application waits for, and when the clock turns it into something
-- else. `referencesOf` of lib/join/queue.ts says it for one; a property test keeps this the same.
create view tallied_applications_now as
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
    max(expires_at) filter (where state = 'requested' and referee_id is null and refused_at is null) as unmatched_until,
    coalesce(bool_or(refused_at is not null or state = 'declined'
      or (state = 'requested' and (referee_id is not null or bounced_at is not null))), false) as waits,
    min(expires_at) filter (where state = 'requested') as expires_at
  from "references" where application_id = a.id and replaced_at is null
) r
where a.state in ('submitted', 'returned');
--> statement-breakpoint
create function tallies_of_application(f tallied_applications)
returns table (book text, day date, what text, band text, "interval" text, method text, count bigint, pence bigint)
language sql stable as $$
  select 'queue', (s.at at time zone r.time_zone)::date, s.what, null, null, null, s.count::bigint, 0::bigint
  from tally_rules r, (values
    ('all', '-infinity'::timestamptz, 1, true),
    ('question', '-infinity', 1, f.state = 'returned'),
    ('ready', '-infinity', 1, f.state = 'submitted' and f.ready),
    ('judge', '-infinity', 1, f.to_judge),
    ('unmatched', '-infinity', 1, f.unmatched_until is not null),
    ('unmatched', f.unmatched_until, -1, f.unmatched_until is not null),
    ('waiting', f.waits_from, 1, f.waits_from is not null)
  ) s(what, at, count, counts)
  where f.state is not null and s.counts
$$;
--> statement-breakpoint
-- As `tally_people`, for applications.
create function tally_applications(which uuid[]) returns void language plpgsql as $$
begin
  insert into tallied_applications (application_id) select distinct id from unnest(which) id order by id on conflict do nothing;
  perform from tallied_applications where application_id = any (which) order by application_id for update;
  with changed as materialized (
    select was, b.becomes
    from tallied_applications was
    left join tallied_applications_now n on n.application_id = was.application_id
    cross join lateral (select row(was.application_id, n.state, n.ready, n.to_judge, n.unmatched_until, n.waits_from)::tallied_applications as becomes) b
    where was.application_id = any (which) and was is distinct from b.becomes
  ), kept as (
    update tallied_applications t set (application_id, state, ready, to_judge, unmatched_until, waits_from) = (select (c.becomes).*)
    from changed c where t.application_id = (c.was).application_id
  )
  insert into tallies
  select book, day, what, band, "interval", method, sum(count), sum(pence)
  from (
    select t.book, t.day, t.what, t.band, t."interval", t.method, -t.count as count, -t.pence as pence
    from changed c, tallies_of_application(c.was) t
    union all
    select t.* from changed c, tallies_of_application(c.becomes) t
  ) moves
  group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(pence) <> 0;
end $$;
--> statement-breakpoint
create function tally_references() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform tally_applications(array(select distinct application_id from added));
  elsif tg_op = 'UPDATE' then
    perform tally_applications(array(select application_id from added union select application_id from removed));
  else
    perform tally_applications(array(select distinct a.id from removed join applications a on a.id = removed.application_id));
  end if;
  return null;
end $$;
--> statement-breakpoint
create function tally_application() returns trigger language plpgsql as $$
begin
  perform tally_applications(array(select id from added));
  return null;
end $$;
--> statement-breakpoint
create function untally_application() returns trigger language plpgsql as $$
begin
  insert into tallies
  select t.book, t.day, t.what, t.band, t."interval", t.method, -sum(t.count), 0 from removed r, tallies_of_application(r) t group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
--> statement-breakpoint
create trigger references_tally_added after insert on "references" referencing new table as added
  for each statement execute function tally_references();
--> statement-breakpoint
create trigger references_tally_changed after update on "references" referencing new table as added old table as removed
  for each statement execute function tally_references();
--> statement-breakpoint
create trigger references_tally_removed after delete on "references" referencing old table as removed
  for each statement execute function tally_references();
--> statement-breakpoint
create trigger applications_tally_added after insert on applications referencing new table as added
  for each statement execute function tally_application();
--> statement-breakpoint
create trigger applications_tally_changed after update on applications referencing new table as added
  for each statement execute function tally_application();
--> statement-breakpoint
-- An application that goes takes its row along, and with that what it was counted as.
create trigger tallied_applications_removed after delete on tallied_applications referencing old table as removed
  for each statement execute function untally_application();
--> statement-breakpoint
-- Arrears need no interval: the lists narrow them by age, band and way of paying.
create or replace function tallies_of(f tallied_people)
returns table (book text, day date, what text, band text, "interval" text, method text, count bigint, pence bigint)
language sql stable as $$
  select 'joined', date_trunc('month', f.joined_at at time zone r.time_zone)::date, null, null, null, null, 1::bigint, 0::bigint
  from tally_rules r where f.standing is not null
  union all
  select 'standing', (s.at at time zone r.time_zone)::date, s.standing, f.band, f."interval", f.method, s.change, 0
  from tally_rules r, standing_steps(f) s
  union all
  -- Whoever comes back is taken out again: what stays are those who went and are away.
  select 'ended', (e.at at time zone r.time_zone)::date, e.how, null, null, null, 1, 0
  from tally_rules r, (values
    (f.until_at, 'lapsed', coalesce(f.until_at < least(f.resigned_at, f.expelled_at), true)),
    (least(f.resigned_at, f.expelled_at), 'left', f.standing is not null)
  ) e(at, how, counts)
  where e.at is not null and e.counts
  union all
  select 'arrears', (f.failed_at at time zone r.time_zone)::date, null, f.band, null, f.method, 1, f.due_pence
  from tally_rules r where f.failed_at is not null
  union all
  select 'expected', f.charged_from, null, f.band, f."interval", null, 1, f.amount_pence
  where f.charged_from is not null
$$;
--> statement-breakpoint
create or replace function tally_everybody(zone text, days integer) returns void language plpgsql as $$
begin
  lock table members, subscriptions, suspensions, ledger_entries, applications, "references", tallied_people, tallied_applications
    in share row exclusive mode;
  update tally_rules set time_zone = zone, grace_days = days;
  delete from tallied_people;
  delete from tallied_applications;
  delete from tallies;
  insert into tallied_people select * from tallied_now;
  insert into tallied_applications select * from tallied_applications_now;
  insert into tallies
  select t.book, t.day, t.what, t.band, t."interval", t.method, sum(t.count), sum(t.pence)
  from tallied_people p, tallies_of(p) t group by 1, 2, 3, 4, 5, 6 having sum(t.count) <> 0 or sum(t.pence) <> 0;
  insert into tallies
  select t.book, t.day, t.what, t.band, t."interval", t.method, sum(t.count), sum(t.pence)
  from tallied_applications a, tallies_of_application(a) t group by 1, 2, 3, 4, 5, 6 having sum(t.count) <> 0;
  insert into tallies
  select 'ledger', date_trunc('month', e.occurred_at at time zone zone)::date, e.kind, e.band, null, null, count(*), sum(e.amount_pence)
  from ledger_entries e group by 2, 3, 4;
end $$;
--> statement-breakpoint
-- Only what is counted by the day of today has to keep its day: everything of long ago is put together by the month.
create or replace function fold_tallies(months_before date) returns void language sql as $$
  with taken as (delete from tallies returning *)
  insert into tallies
  select book, case when day < months_before and day > '-infinity' then date_trunc('month', day)::date else day end,
    what, band, interval, method, sum(count), sum(pence)
  from taken group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(pence) <> 0
$$;
--> statement-breakpoint
select tally_everybody(time_zone, grace_days) from tally_rules;
