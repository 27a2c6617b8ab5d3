-- A roll is written once, together with its vote. Nobody is put on it or taken off it afterwards.
create trigger roll_entries_append_only before update or delete or truncate on roll_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create function guard_roll() returns trigger language plpgsql as $$
begin
  if exists (
    select from added join motion_votes on motion_votes.id = added.vote_id
    where motion_votes.xmin <> pg_current_xact_id()::xid
  ) then
    raise exception 'the roll is frozen' using errcode = '23001', constraint = 'roll_entries_frozen';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger roll_entries_frozen after insert on roll_entries
  referencing new table as added for each statement execute function guard_roll();
