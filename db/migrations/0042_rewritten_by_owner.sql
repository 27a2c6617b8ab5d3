-- Rows of the box and of the marks are written again in an order that tells nothing. Whoever serves may take none out, so functions
-- of the owner's do it, and what they announce opens the guard to nobody else.
create or replace function guard_box() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if coalesce(current_setting('mandate.rewriting', true), '') = old.election_id::text
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      return old;
    end if;
    raise exception 'nothing is taken out of the box' using errcode = '23001', constraint = 'sealed_ballots_append_only';
  end if;
  if exists (select from elections where id = new.election_id and closed_at is not null) then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'sealed_ballots_box_closed';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A ballot gives way only to a later one of the same voter, and a mark to none.
create trigger sealed_ballots_later before update on sealed_ballots for each row
  when (new.sequence <= old.sequence) execute function refuse_change();
--> statement-breakpoint
create trigger paper_marks_once before update on paper_marks for each row
  when (old.blinded_hash is not null) execute function refuse_change();
--> statement-breakpoint
create function shuffle_waiting_ballots(election uuid) returns integer language plpgsql
security definer set search_path = public, pg_temp as $$
declare
  waiting integer;
begin
  perform set_config('mandate.rewriting', election::text, true);
  with taken as (
    delete from sealed_ballots where election_id = election and sequence > posted returning *
  ), again as (
    insert into sealed_ballots (election_id, credential, sequence, ballot, posted)
    select election_id, credential, sequence, ballot, posted from taken order by gen_random_uuid()
    returning 1
  )
  select count(*) into waiting from again;
  perform set_config('mandate.rewriting', '', true);
  return waiting;
end $$;
--> statement-breakpoint
create function store_ballots_in_board_order(election uuid, credentials jsonb) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  perform set_config('mandate.rewriting', election::text, true);
  with taken as (
    delete from sealed_ballots
    where election_id = election and credential in (select jsonb_array_elements_text(credentials))
    returning *
  )
  insert into sealed_ballots (election_id, credential, sequence, ballot, posted)
  select election_id, credential, sequence, ballot, sequence from taken order by credential;
  perform set_config('mandate.rewriting', '', true);
end $$;
--> statement-breakpoint
create function store_marks_by_person(election uuid) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  perform set_config('mandate.rewriting', election::text, true);
  with taken as (delete from paper_marks where election_id = election returning *)
  insert into paper_marks select * from taken order by person_id;
  perform set_config('mandate.rewriting', '', true);
end $$;
