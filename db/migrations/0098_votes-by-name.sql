CREATE TABLE "named_votes" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"name" text NOT NULL,
	"on_paper" boolean DEFAULT false NOT NULL,
	CONSTRAINT "named_votes_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "named_votes_choice" CHECK ("named_votes"."choice" in ('for', 'against', 'abstain'))
);
--> statement-breakpoint
CREATE TABLE "roll_exclusions" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "roll_exclusions_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "roll_exclusions_reason" CHECK ("roll_exclusions"."reason" in ('joined-late', 'imported-late', 'provisional', 'lapsed', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "vote_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"person_id" uuid,
	"text" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"upheld" boolean,
	"answer" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "vote_challenges_in_order" CHECK (("vote_challenges"."proposed_at" is null) = ("vote_challenges"."upheld" is null) and ("vote_challenges"."answered_at" is null or "vote_challenges"."proposed_at" is not null)),
	CONSTRAINT "vote_challenges_two_people" CHECK ("vote_challenges"."person_id" not in ("vote_challenges"."proposed_by", "vote_challenges"."answered_by") and "vote_challenges"."proposed_by" <> "vote_challenges"."answered_by")
);
--> statement-breakpoint
CREATE TABLE "vote_roll_queries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"queried_at" timestamp with time zone,
	"query_sealed" text,
	"proposal" text,
	"answer_sealed" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "vote_roll_queries_proposal" CHECK ("vote_roll_queries"."proposal" in ('add', 'keep')),
	CONSTRAINT "vote_roll_queries_in_order" CHECK (("vote_roll_queries"."proposal" is null) = ("vote_roll_queries"."proposed_at" is null) and ("vote_roll_queries"."decided_at" is null or "vote_roll_queries"."proposed_at" is not null)),
	CONSTRAINT "vote_roll_queries_two_people" CHECK ("vote_roll_queries"."person_id" not in ("vote_roll_queries"."proposed_by", "vote_roll_queries"."decided_by") and "vote_roll_queries"."proposed_by" <> "vote_roll_queries"."decided_by")
);
--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_kind";--> statement-breakpoint
DROP INDEX "motion_votes_one_a_motion";--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "quorum" integer;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "declared_count" jsonb;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "challenges_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "set_aside_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD COLUMN "choice" text;--> statement-breakpoint
ALTER TABLE "named_votes" ADD CONSTRAINT "named_votes_marked" FOREIGN KEY ("vote_id","person_id") REFERENCES "public"."roll_marks"("vote_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_exclusions" ADD CONSTRAINT "roll_exclusions_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_exclusions" ADD CONSTRAINT "roll_exclusions_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_challenges" ADD CONSTRAINT "vote_challenges_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_challenges" ADD CONSTRAINT "vote_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_challenges" ADD CONSTRAINT "vote_challenges_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_challenges" ADD CONSTRAINT "vote_challenges_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_roll_queries" ADD CONSTRAINT "vote_roll_queries_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_roll_queries" ADD CONSTRAINT "vote_roll_queries_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_roll_queries" ADD CONSTRAINT "vote_roll_queries_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_roll_queries" ADD CONSTRAINT "vote_roll_queries_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "vote_challenges_one_open" ON "vote_challenges" USING btree ("vote_id","person_id") WHERE "vote_challenges"."answered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "vote_roll_queries_one_open" ON "vote_roll_queries" USING btree ("vote_id","person_id") WHERE "vote_roll_queries"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_a_motion" ON "motion_votes" USING btree ("motion_id") WHERE "motion_votes"."cancelled_at" is null and "motion_votes"."set_aside_at" is null;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_set_aside_declared" CHECK ("motion_votes"."set_aside_at" is null or "motion_votes"."declared_at" is not null);--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_kind" CHECK ("motion_votes"."kind" in ('confidential', 'open'));--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_reason" CHECK ("roll_entries"."reason" in ('good', 'grace', 'added'));--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_choice" CHECK ("vote_envelopes"."choice" in ('for', 'against', 'abstain'));--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_typed" CHECK ("vote_envelopes"."choice" is null or "vote_envelopes"."confirmed_by" is null);--> statement-breakpoint
-- What was declared before this is the number that its rows say.
update motion_votes set declared_count = (
  select jsonb_build_object(
    'for', count(*) filter (where choice = 'for'),
    'against', count(*) filter (where choice = 'against'),
    'abstained', count(*) filter (where choice = 'abstain')
  ) from ballots where vote_id = motion_votes.id
) where declared_at is not null;
--> statement-breakpoint
drop trigger motion_votes_set_once on motion_votes;
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('quorum', 'shuffled_at', 'declared_at', 'declared_by', 'outcome', 'declared_count',
    'challenges_until', 'set_aside_at', 'cancelled_at');
--> statement-breakpoint
-- A roll is written together with its vote. Afterwards a member comes onto it only as one officer proposed and another confirmed.
create or replace function guard_roll() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from added join motion_votes v on v.id = added.vote_id
    where v.xmin <> pg_current_xact_id()::xid and not exists (
      select from vote_roll_queries q where q.vote_id = v.id and q.person_id = added.person_id
        and q.proposal = 'add' and q.decided_by is not null and added.reason = 'added' and v.shuffled_at is null
    )
  ) then
    raise exception 'the roll is frozen' using errcode = '23001', constraint = 'roll_entries_frozen';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function guard_exclusions() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from added join motion_votes v on v.id = added.vote_id where v.xmin <> pg_current_xact_id()::xid
  ) then
    raise exception 'the roll is frozen' using errcode = '23001', constraint = 'roll_exclusions_frozen';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger roll_exclusions_frozen after insert on roll_exclusions
  referencing new table as added for each statement execute function guard_exclusions();
--> statement-breakpoint
create trigger roll_exclusions_append_only before update or delete or truncate on roll_exclusions
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A vote by name goes in, and is changed by its voter, while the box is open. Afterwards only the name comes off, when its person is erased.
create function guard_named_votes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  vote motion_votes;
begin
  if tg_op = 'UPDATE' and new.name = '' and (old.vote_id, old.person_id, old.choice, old.on_paper)
    is not distinct from (new.vote_id, new.person_id, new.choice, new.on_paper) then
    return new;
  end if;
  select * into vote from motion_votes where id = new.vote_id;
  if vote.kind <> 'open' or vote.shuffled_at is not null or vote.cancelled_at is not null then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'named_votes_box_closed';
  end if;
  if tg_op = 'UPDATE' and (old.on_paper or (old.vote_id, old.person_id, old.name) is distinct from (new.vote_id, new.person_id, new.name)) then
    raise exception 'only a choice is changed' using errcode = '23001', constraint = 'named_votes_choice_only';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger named_votes_guard before insert or update on named_votes
  for each row execute function guard_named_votes();
--> statement-breakpoint
create trigger named_votes_append_only before delete or truncate on named_votes
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Into the box of a vote by name goes no ballot without one.
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
  select shuffled_at is not null and not shuffling or cancelled_at is not null or kind = 'open' into closed
  from motion_votes where id = new.vote_id;
  if closed then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  return new;
end $$;
