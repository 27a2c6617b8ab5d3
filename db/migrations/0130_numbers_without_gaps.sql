CREATE TABLE "numbers_gone" (
	"table_name" text PRIMARY KEY NOT NULL,
	"highest" integer NOT NULL
);
--> statement-breakpoint
-- A sequence jumps by up to 32 when the server crashes, and by one for each act that was broken off. People see these numbers: members, motions
-- and meetings are known by them, and read a gap as something that was taken away. Whoever needs the next waits for whoever took the last.
create function next_number() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  highest integer;
  gone integer;
begin
  perform pg_advisory_xact_lock(hashtext('numbers'), hashtext(tg_table_name));
  execute format('select max(number) from %I', tg_table_name) into highest;
  select n.highest into gone from numbers_gone n where n.table_name = tg_table_name;
  new.number := greatest(coalesce(highest, 0), coalesce(gone, 0)) + 1;
  return new;
end $$;
--> statement-breakpoint
create function keep_numbers_gone() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  insert into numbers_gone as kept (table_name, highest)
    select tg_table_name, max(number) from gone having max(number) is not null
    on conflict (table_name) do update set highest = excluded.highest where excluded.highest > kept.highest;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  numbered text;
  given integer;
begin
  foreach numbered in array array['applications', 'claims', 'events', 'letters', 'meetings', 'members', 'motions', 'polls', 'requisitions', 'statements'] loop
    execute format('create trigger next_number before insert on %I for each row execute function next_number()', numbered);
    execute format('create trigger keep_numbers_gone after delete on %I referencing old table as gone for each statement execute function keep_numbers_gone()', numbered);
    -- What the sequence gave out so far may have been of rows that are gone.
    execute format('select case when is_called then last_value else 0 end from %s', pg_get_serial_sequence(quote_ident(numbered), 'number')) into given;
    if given > 0 then
      insert into numbers_gone values (numbered, given);
    end if;
  end loop;
end $$;
