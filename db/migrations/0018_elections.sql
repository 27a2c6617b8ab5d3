CREATE TABLE "board_records" (
	"election_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" text NOT NULL,
	"body" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "board_records_election_id_number_pk" PRIMARY KEY("election_id","number")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid,
	"text" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"upheld" boolean
);
--> statement-breakpoint
CREATE TABLE "contests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"office" text,
	"seats" integer NOT NULL,
	"rules" text NOT NULL,
	"constraints" jsonb NOT NULL,
	"term_starts_on" date,
	"term_ends_on" date,
	"result" jsonb,
	CONSTRAINT "contests_rules" CHECK ("contests"."rules" in ('scottish', 'av', 'meek')),
	CONSTRAINT "contests_seats" CHECK ("contests"."seats" between 1 and 50)
);
--> statement-breakpoint
CREATE TABLE "elections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"returning_officer_id" uuid NOT NULL,
	"called_by" uuid NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"nominations_open_at" timestamp with time zone NOT NULL,
	"nominations_close_at" timestamp with time zone NOT NULL,
	"withdrawals_until" timestamp with time zone NOT NULL,
	"roll_freezes_at" timestamp with time zone NOT NULL,
	"collect_from" timestamp with time zone NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"challenges_until" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"roll_frozen_at" timestamp with time zone,
	"roll_root" text,
	"issuer_public_key" jsonb,
	"issuer_private_key_sealed" text,
	"sealing_public_key" jsonb,
	"rehearsed_at" timestamp with time zone,
	"seed_sealed" text,
	"seed_commitment" text,
	"manifest" jsonb,
	"manifest_hash" text,
	"published_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"counted_at" timestamp with time zone,
	"declared_at" timestamp with time zone,
	"declared_by" uuid,
	CONSTRAINT "elections_kind" CHECK ("elections"."kind" in ('officers', 'endorsement')),
	CONSTRAINT "elections_in_order" CHECK ("elections"."nominations_open_at" < "elections"."nominations_close_at" and "elections"."nominations_close_at" <= "elections"."withdrawals_until"
        and "elections"."withdrawals_until" <= "elections"."collect_from" and "elections"."roll_freezes_at" <= "elections"."collect_from"
        and "elections"."collect_from" < "elections"."opens_at" and "elections"."opens_at" < "elections"."closes_at" and "elections"."closes_at" < "elections"."challenges_until")
);
--> statement-breakpoint
CREATE TABLE "electors" (
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"may_vote" boolean NOT NULL,
	"reason" text NOT NULL,
	"place" integer,
	"salt" text,
	CONSTRAINT "electors_election_id_person_id_pk" PRIMARY KEY("election_id","person_id"),
	CONSTRAINT "electors_place" CHECK ("electors"."may_vote" = ("electors"."place" is not null and "electors"."salt" is not null))
);
--> statement-breakpoint
CREATE TABLE "hustings_answers" (
	"question_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"text" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hustings_answers_question_id_nomination_id_pk" PRIMARY KEY("question_id","nomination_id")
);
--> statement-breakpoint
CREATE TABLE "hustings_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"asked_by" uuid,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"hidden_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "key_holders" (
	"election_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"share_hash" text,
	"rehearsed_at" timestamp with time zone,
	"share_sealed" text,
	CONSTRAINT "key_holders_election_id_place_pk" PRIMARY KEY("election_id","place"),
	CONSTRAINT "key_holders_place" CHECK ("key_holders"."place" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "lockers" (
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "lockers_election_id_person_id_pk" PRIMARY KEY("election_id","person_id"),
	CONSTRAINT "lockers_size" CHECK (length("lockers"."content") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "nomination_backers" (
	"nomination_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"group" text DEFAULT '' NOT NULL,
	"backed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nomination_backers_nomination_id_person_id_group_pk" PRIMARY KEY("nomination_id","person_id","group")
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"proposer_id" uuid NOT NULL,
	"seconder_id" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"seconded_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"state" text DEFAULT 'proposed' NOT NULL,
	"statement" text,
	"declarations_sealed" text,
	"photo" "bytea",
	"photo_alt" text,
	CONSTRAINT "nominations_state" CHECK ("nominations"."state" in ('proposed', 'seconded', 'accepted', 'withdrawn', 'refused')),
	CONSTRAINT "nominations_two_people" CHECK ("nominations"."seconder_id" <> "nominations"."proposer_id"),
	CONSTRAINT "nominations_seconder_other" CHECK ("nominations"."seconder_id" <> "nominations"."candidate_id"),
	CONSTRAINT "nominations_photo_size" CHECK ("nominations"."photo" is null or octet_length("nominations"."photo") <= 1000000)
);
--> statement-breakpoint
CREATE TABLE "paper_ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"election_id" uuid NOT NULL,
	"rankings" jsonb NOT NULL,
	"entered_by" uuid NOT NULL,
	"confirmed_by" uuid,
	CONSTRAINT "paper_ballots_two_people" CHECK ("paper_ballots"."confirmed_by" is null or "paper_ballots"."confirmed_by" <> "paper_ballots"."entered_by")
);
--> statement-breakpoint
CREATE TABLE "paper_marks" (
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"blinded_hash" text,
	"generation" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "paper_marks_election_id_person_id_pk" PRIMARY KEY("election_id","person_id"),
	CONSTRAINT "paper_marks_kind" CHECK ("paper_marks"."kind" in ('collected', 'assisted')),
	CONSTRAINT "paper_marks_blinded" CHECK (("paper_marks"."kind" = 'collected') = ("paper_marks"."blinded_hash" is not null))
);
--> statement-breakpoint
CREATE TABLE "roll_amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"contested_at" timestamp with time zone,
	"contested_sealed" text,
	"change" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"state" text NOT NULL,
	CONSTRAINT "roll_amendments_state" CHECK ("roll_amendments"."state" in ('contested', 'proposed', 'made', 'turned-down')),
	CONSTRAINT "roll_amendments_change" CHECK ("roll_amendments"."change" in ('add', 'take-off')),
	CONSTRAINT "roll_amendments_two_people" CHECK ("roll_amendments"."decided_by" is null or "roll_amendments"."decided_by" <> "roll_amendments"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "sealed_ballots" (
	"election_id" uuid NOT NULL,
	"credential" text NOT NULL,
	"sequence" integer NOT NULL,
	"ballot" jsonb NOT NULL,
	"posted" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sealed_ballots_election_id_credential_pk" PRIMARY KEY("election_id","credential"),
	CONSTRAINT "sealed_ballots_sequence" CHECK ("sealed_ballots"."sequence" > 0 and "sealed_ballots"."posted" <= "sealed_ballots"."sequence")
);
--> statement-breakpoint
ALTER TABLE "board_records" ADD CONSTRAINT "board_records_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "elections" ADD CONSTRAINT "elections_returning_officer_id_members_person_id_fk" FOREIGN KEY ("returning_officer_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "elections" ADD CONSTRAINT "elections_called_by_people_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "elections" ADD CONSTRAINT "elections_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "electors" ADD CONSTRAINT "electors_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "electors" ADD CONSTRAINT "electors_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hustings_answers" ADD CONSTRAINT "hustings_answers_question_id_hustings_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."hustings_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hustings_answers" ADD CONSTRAINT "hustings_answers_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hustings_questions" ADD CONSTRAINT "hustings_questions_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hustings_questions" ADD CONSTRAINT "hustings_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_holders" ADD CONSTRAINT "key_holders_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_holders" ADD CONSTRAINT "key_holders_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockers" ADD CONSTRAINT "lockers_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockers" ADD CONSTRAINT "lockers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_backers" ADD CONSTRAINT "nomination_backers_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_backers" ADD CONSTRAINT "nomination_backers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_candidate_id_members_person_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_proposer_id_members_person_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_seconder_id_members_person_id_fk" FOREIGN KEY ("seconder_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballots" ADD CONSTRAINT "paper_ballots_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballots" ADD CONSTRAINT "paper_ballots_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballots" ADD CONSTRAINT "paper_ballots_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_amendments" ADD CONSTRAINT "roll_amendments_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_amendments" ADD CONSTRAINT "roll_amendments_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_amendments" ADD CONSTRAINT "roll_amendments_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_amendments" ADD CONSTRAINT "roll_amendments_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_ballots" ADD CONSTRAINT "sealed_ballots_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenges_election_idx" ON "challenges" USING btree ("election_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contests_position_key" ON "contests" USING btree ("election_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "elections_slug_key" ON "elections" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "elections_when_idx" ON "elections" USING btree ("opens_at");--> statement-breakpoint
CREATE UNIQUE INDEX "electors_place_key" ON "electors" USING btree ("election_id","place");--> statement-breakpoint
CREATE INDEX "hustings_questions_election_idx" ON "hustings_questions" USING btree ("election_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "key_holders_person_key" ON "key_holders" USING btree ("election_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nominations_one_a_contest" ON "nominations" USING btree ("contest_id","candidate_id") WHERE "nominations"."state" not in ('withdrawn', 'refused');--> statement-breakpoint
CREATE INDEX "nominations_candidate_idx" ON "nominations" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roll_amendments_one_open" ON "roll_amendments" USING btree ("election_id","person_id") WHERE "roll_amendments"."state" in ('contested', 'proposed');--> statement-breakpoint
-- The board is what everybody can check: it only grows, and so does the roll's frozen part.
create trigger board_records_append_only before update or delete or truncate on board_records
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger electors_no_truncate before truncate on electors
  for each statement execute function refuse_change();
