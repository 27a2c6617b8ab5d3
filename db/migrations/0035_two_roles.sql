-- The role that serves owns nothing and holds no more than what db/table-privileges.ts grants it. What it may do all the same, within
-- bounds, is done by functions that run as the owner.

-- A function that guards reads the house's own tables, whatever else the caller has made with the same name.
alter function refuse_change() set search_path = public, pg_temp;
--> statement-breakpoint
alter function chain_audit_entry() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_ledger() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_roll() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_electors() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_box() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_claim_approval() set search_path = public, pg_temp;
--> statement-breakpoint
alter function guard_claim_state() set search_path = public, pg_temp;
--> statement-breakpoint
-- After the close, ballots leave the box and come back in random order, and only the owner's own function may do that.
create or replace function guard_ballots() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  shuffling boolean := coalesce(current_setting('mandate.shuffling', true), '') = coalesce(new.vote_id, old.vote_id)::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid);
  shuffled timestamptz;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a ballot is never changed' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  if tg_op = 'DELETE' then
    if shuffling then return old; end if;
    raise exception 'a ballot is never taken out' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  select shuffled_at into shuffled from motion_votes where id = new.vote_id;
  if shuffled is not null and not shuffling then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function shuffle_ballots(vote uuid, at timestamptz) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update motion_votes set shuffled_at = at where id = vote and closes_at <= at and shuffled_at is null;
  if not found then
    raise exception 'the box is not to be shuffled' using errcode = '23001', constraint = 'motion_votes_shuffled_once';
  end if;
  perform set_config('mandate.shuffling', vote::text, true);
  with emptied as (delete from ballots where vote_id = vote returning choice)
  insert into ballots (vote_id, choice) select vote, choice from emptied order by gen_random_uuid();
  perform set_config('mandate.shuffling', '', true);
end $$;
--> statement-breakpoint
-- What was published, closed or counted stays as it is, whoever writes.
create function guard_set_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  name text;
begin
  foreach name in array tg_argv loop
    if before -> name <> 'null' and before -> name is distinct from after -> name then
      raise exception '% of % is set once', name, tg_table_name
        using errcode = '23001', constraint = tg_table_name || '_set_once';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger elections_set_once before update on elections for each row
  execute function guard_set_once('manifest', 'manifest_hash', 'published_at', 'closed_at', 'counted_at', 'declared_at');
--> statement-breakpoint
create trigger contests_set_once before update on contests for each row execute function guard_set_once('result');
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('shuffled_at', 'declared_at', 'declared_by', 'outcome');
--> statement-breakpoint
create function guard_movements() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'payout_id' = to_jsonb(old) - 'payout_id' and (old.payout_id is null or new.payout_id = old.payout_id) then
    return new;
  end if;
  raise exception 'balance_movements only grows' using errcode = '23001', constraint = 'balance_movements_append_only';
end $$;
--> statement-breakpoint
create trigger balance_movements_guard before update on balance_movements
  for each row execute function guard_movements();
--> statement-breakpoint
-- Counting everybody anew needs the tables to itself.
alter function tally_everybody(text, integer) security definer set search_path = public, pg_temp;
--> statement-breakpoint
-- Old versions of these rows tell who came when. Before PostgreSQL 17 only a table's owner may ask for them to leave the disk, so
-- the server is told to do it by itself, within a minute.
alter table sealed_ballots set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
--> statement-breakpoint
alter table paper_marks set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
--> statement-breakpoint
alter table lockers set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
