-- What SQL holds by itself, whoever writes: books that only grow, one holder a seat, marks that stand on the roll.

create extension if not exists btree_gist;
--> statement-breakpoint
alter table terms add constraint terms_one_holder_a_seat
  exclude using gist (office with =, seat with =, tstzrange(starts_at, ends_at) with &&);
--> statement-breakpoint
alter table terms add constraint terms_one_seat_a_person
  exclude using gist (office with =, person_id with =, tstzrange(starts_at, ends_at) with &&);
--> statement-breakpoint
alter table roll_marks add constraint roll_marks_on_the_roll
  foreign key (vote_id, person_id) references roll_entries (vote_id, person_id);
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = '23001', constraint = tg_table_name || '_append_only';
end $$;
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
-- The chain: each entry holds the hash of the one before. The lock makes positions follow the order of commits.
create function chain_audit_entry() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('audit_entries'));
  select position, hash into last from audit_entries order by position desc limit 1;
  new.position := coalesce(last.position, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(concat_ws(E'\x1f',
    new.previous_hash, new.position, new.id, extract(epoch from new.at), new.actor_kind, coalesce(new.actor_id::text, ''), coalesce(new.actor_role, ''),
    new.action, new.subject_kind, new.subject_id, new.detail, new.request_id), 'UTF8')), 'hex');
  return new;
end $$;
--> statement-breakpoint
create trigger audit_entries_chain before insert on audit_entries
  for each row execute function chain_audit_entry();
--> statement-breakpoint
-- The ledger only grows; erasure may take the name off an entry, and nothing else.
create function guard_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.person_id is null
    and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' then
    return new;
  end if;
  raise exception 'ledger_entries only grows' using errcode = '23001', constraint = 'ledger_entries_append_only';
end $$;
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function guard_ledger();
--> statement-breakpoint
create trigger ledger_entries_no_truncate before truncate on ledger_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Ballots go in while the vote is open and stay as they are. The one exception is the rewriting in random order after the
-- close, which the verb announces for its own transaction.
create function guard_ballots() returns trigger language plpgsql as $$
declare
  shuffling text := coalesce(current_setting('mandate.shuffling', true), '');
  shuffled timestamptz;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a ballot is never changed' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  if tg_op = 'DELETE' then
    if shuffling = old.vote_id::text then return old; end if;
    raise exception 'a ballot is never taken out' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  select shuffled_at into shuffled from motion_votes where id = new.vote_id;
  if shuffled is not null and shuffling <> new.vote_id::text then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ballots_guard before insert or update or delete on ballots
  for each row execute function guard_ballots();
--> statement-breakpoint
create trigger ballots_no_truncate before truncate on ballots
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger roll_marks_append_only before update or delete or truncate on roll_marks
  for each statement execute function refuse_change();
--> statement-breakpoint
insert into demo_clock (id, ahead_milliseconds) values (1, 0);
