CREATE TABLE "vote_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"closes_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "motion_votes_one_a_motion";--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "vote_changes" ADD CONSTRAINT "vote_changes_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_changes" ADD CONSTRAINT "vote_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vote_changes_vote_idx" ON "vote_changes" USING btree ("vote_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_a_motion" ON "motion_votes" USING btree ("motion_id") WHERE "motion_votes"."cancelled_at" is null;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_cancelled_or_declared" CHECK ("motion_votes"."cancelled_at" is null or "motion_votes"."declared_at" is null);--> statement-breakpoint
-- A vote is cancelled, or its times moved, only while nobody has voted in it. Whoever casts and whoever changes hold the vote's row, so
-- the one sees what the other did.
create function guard_vote_times() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from roll_marks where vote_id = old.id) then
    raise exception 'members have voted' using errcode = '23001', constraint = 'motion_votes_uncast';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger motion_votes_uncast before update on motion_votes for each row
  when ((old.opens_at, old.closes_at, old.cancelled_at) is distinct from (new.opens_at, new.closes_at, new.cancelled_at))
  execute function guard_vote_times();
--> statement-breakpoint
drop trigger motion_votes_set_once on motion_votes;
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('shuffled_at', 'declared_at', 'declared_by', 'outcome', 'cancelled_at');
--> statement-breakpoint
-- Into the box of a vote that was cancelled goes no ballot, either.
create or replace function guard_ballots() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  shuffling boolean := coalesce(current_setting('mandate.shuffling', true), '') = coalesce(new.vote_id, old.vote_id)::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid);
  closed boolean;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a ballot is never changed' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  if tg_op = 'DELETE' then
    if shuffling then return old; end if;
    raise exception 'a ballot is never taken out' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  select shuffled_at is not null and not shuffling or cancelled_at is not null into closed
  from motion_votes where id = new.vote_id;
  if closed then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  return new;
end $$;
