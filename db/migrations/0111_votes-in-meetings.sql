CREATE TABLE "meeting_tellers" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"appointed_by" uuid NOT NULL,
	"appointed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_tellers_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id"),
	CONSTRAINT "meeting_tellers_not_the_chair" CHECK ("meeting_tellers"."person_id" <> "meeting_tellers"."appointed_by")
);
--> statement-breakpoint
CREATE TABLE "hand_counts" (
	"vote_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"counted_by" uuid NOT NULL,
	"for" integer NOT NULL,
	"against" integer NOT NULL,
	"abstained" integer NOT NULL,
	CONSTRAINT "hand_counts_vote_id_round_counted_by_pk" PRIMARY KEY("vote_id","round","counted_by"),
	CONSTRAINT "hand_counts_figures" CHECK (least("hand_counts"."for", "hand_counts"."against", "hand_counts"."abstained") >= 0)
);
--> statement-breakpoint
ALTER TABLE "amendments" DROP CONSTRAINT "amendments_decided_by_two";--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_kind";--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_majority";--> statement-breakpoint
ALTER TABLE "roll_entries" DROP CONSTRAINT "roll_entries_reason";--> statement-breakpoint
ALTER TABLE "motion_votes" ALTER COLUMN "motion_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "vote_id" uuid;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "amendment_id" uuid;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "question" text;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "casting_vote" text;--> statement-breakpoint
ALTER TABLE "meeting_tellers" ADD CONSTRAINT "meeting_tellers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tellers" ADD CONSTRAINT "meeting_tellers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tellers" ADD CONSTRAINT "meeting_tellers_appointed_by_people_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_counts" ADD CONSTRAINT "hand_counts_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_counts" ADD CONSTRAINT "hand_counts_counted_by_people_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_an_amendment" ON "motion_votes" USING btree ("amendment_id") WHERE "motion_votes"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_at_a_time" ON "motion_votes" USING btree ("meeting_id") WHERE "motion_votes"."cancelled_at" is null and "motion_votes"."declared_at" is null;--> statement-breakpoint
CREATE INDEX "motion_votes_meeting_idx" ON "motion_votes" USING btree ("meeting_id","called_at");--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_decided_by_two" CHECK ("amendments"."state" not in ('carried', 'lost') or num_nonnulls("amendments"."confirmed_by", "amendments"."vote_id") = 1);--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_about_one" CHECK (num_nonnulls("motion_votes"."motion_id", "motion_votes"."amendment_id", "motion_votes"."question") = 1);--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_in_a_meeting" CHECK ("motion_votes"."meeting_id" is not null or ("motion_votes"."motion_id" is not null and "motion_votes"."kind" <> 'hands'));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_casting" CHECK ("motion_votes"."casting_vote" in ('for', 'against'));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_kind" CHECK ("motion_votes"."kind" in ('confidential', 'open', 'hands'));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_majority" CHECK ("motion_votes"."majority" in ('simple', 'two-thirds', 'present'));--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_reason" CHECK ("roll_entries"."reason" in ('good', 'grace', 'added', 'present'));
--> statement-breakpoint
-- A vote in a meeting is closed when its chair says so: while members vote its close may come sooner, and nothing else.
create or replace function guard_vote_times() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.meeting_id is not null and new.closes_at < old.closes_at and old.shuffled_at is null
    and (old.opens_at, old.cancelled_at) is not distinct from (new.opens_at, new.cancelled_at) then
    return new;
  end if;
  if exists (select from roll_marks where vote_id = old.id) then
    raise exception 'members have voted' using errcode = '23001', constraint = 'motion_votes_uncast';
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger motion_votes_set_once on motion_votes;
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('quorum', 'shuffled_at', 'declared_at', 'declared_by', 'outcome', 'declared_count', 'casting_vote',
    'challenges_until', 'set_aside_at', 'cancelled_at');
--> statement-breakpoint
-- Only into the box of a confidential vote go ballots.
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
  select shuffled_at is not null and not shuffling or cancelled_at is not null or kind <> 'confidential' into closed
  from motion_votes where id = new.vote_id;
  if closed then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Hands are counted by the two tellers of the meeting while the vote is open, and what they wrote stays.
create function guard_hand_counts() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (
    select from motion_votes v join meeting_tellers t on t.meeting_id = v.meeting_id and t.person_id = new.counted_by
    where v.id = new.vote_id and v.kind = 'hands' and v.shuffled_at is null and v.cancelled_at is null
  ) or (select count(*) from hand_counts where vote_id = new.vote_id and round = new.round) >= 2 then
    raise exception 'not theirs to count' using errcode = '23001', constraint = 'hand_counts_by_tellers';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger hand_counts_guard before insert on hand_counts for each row execute function guard_hand_counts();
--> statement-breakpoint
create trigger hand_counts_append_only before update or delete or truncate on hand_counts
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Where a vote in a meeting leads: the schema's own files would point at one another.
alter table motion_votes add constraint motion_votes_of_amendment foreign key (amendment_id) references amendments (id);
--> statement-breakpoint
alter table motion_votes add constraint motion_votes_of_meeting foreign key (meeting_id) references meetings (id);
--> statement-breakpoint
alter table motion_votes add constraint motion_votes_of_item foreign key (item_id) references meeting_items (id) on delete set null;
