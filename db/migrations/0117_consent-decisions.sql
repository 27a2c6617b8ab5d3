CREATE TABLE "objections" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "objections_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_majority";--> statement-breakpoint
DROP INDEX "motion_votes_one_a_motion";--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "objections_to_stop" integer;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_voted_against" FOREIGN KEY ("vote_id","person_id") REFERENCES "public"."named_votes"("vote_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_a_motion" ON "motion_votes" USING btree ("motion_id") WHERE "motion_votes"."cancelled_at" is null and "motion_votes"."set_aside_at" is null and "motion_votes"."stopped_at" is null;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_unless_objected" CHECK (("motion_votes"."majority" = 'unless-objected') = ("motion_votes"."objections_to_stop" is not null) and ("motion_votes"."objections_to_stop" is null
        or ("motion_votes"."objections_to_stop" > 0 and "motion_votes"."kind" = 'open' and "motion_votes"."meeting_id" is null)));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_stopped" CHECK ("motion_votes"."stopped_at" is null or ("motion_votes"."objections_to_stop" is not null and "motion_votes"."declared_at" is null and "motion_votes"."cancelled_at" is null));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_majority" CHECK ("motion_votes"."majority" in ('simple', 'two-thirds', 'present', 'unless-objected'));--> statement-breakpoint
drop trigger motion_votes_set_once on motion_votes;
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('quorum', 'objections_to_stop', 'shuffled_at', 'declared_at', 'declared_by', 'outcome', 'declared_count',
    'casting_vote', 'challenges_until', 'set_aside_at', 'stopped_at', 'cancelled_at');
--> statement-breakpoint
-- Who consents to what is carried unless so many object says nothing: against is all that goes in, and back out of it comes an abstention.
create or replace function guard_named_votes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  vote motion_votes;
begin
  if tg_op = 'UPDATE' and new.name = '' and (old.vote_id, old.person_id, old.choice, old.on_paper)
    is not distinct from (new.vote_id, new.person_id, new.choice, new.on_paper) then
    return new;
  end if;
  select * into vote from motion_votes where id = new.vote_id;
  if vote.kind <> 'open' or vote.shuffled_at is not null or vote.stopped_at is not null or vote.cancelled_at is not null then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'named_votes_box_closed';
  end if;
  if vote.majority = 'unless-objected' and (new.on_paper or new.choice = 'for' or (tg_op = 'INSERT' and new.choice <> 'against')) then
    raise exception 'members only object' using errcode = '23001', constraint = 'named_votes_objections_only';
  end if;
  if tg_op = 'UPDATE' and (old.on_paper or (old.vote_id, old.person_id, old.name) is distinct from (new.vote_id, new.person_id, new.name)) then
    raise exception 'only a choice is changed' using errcode = '23001', constraint = 'named_votes_choice_only';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- An objection comes and goes while its box is open. Afterwards only its words go, when its author is erased.
create function guard_objections() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  vote motion_votes;
begin
  if tg_op = 'UPDATE' and new.reason = '' and (old.vote_id, old.person_id, old.made_at)
    is not distinct from (new.vote_id, new.person_id, new.made_at) then
    return new;
  end if;
  select * into vote from motion_votes where id = coalesce(new.vote_id, old.vote_id);
  if vote.majority <> 'unless-objected' or vote.shuffled_at is not null or vote.stopped_at is not null or vote.cancelled_at is not null then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'objections_closed';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger objections_guard before insert or update or delete on objections
  for each row execute function guard_objections();
--> statement-breakpoint
create trigger objections_no_truncate before truncate on objections
  for each statement execute function refuse_change();
