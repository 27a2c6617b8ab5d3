CREATE TABLE "candidate_answers" (
	"candidate_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"clause_version" integer NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidate_answers_candidate_id_clause_id_number_pk" PRIMARY KEY("candidate_id","clause_id","number"),
	CONSTRAINT "candidate_answers_answer" CHECK ("candidate_answers"."answer" in ('agree', 'qualified', 'disagree', 'none')),
	CONSTRAINT "candidate_answers_words" CHECK ("candidate_answers"."answer" <> 'qualified' or "candidate_answers"."words" is not null)
);
--> statement-breakpoint
CREATE TABLE "outside_candidates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outside_election_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"about" text,
	"lot" integer NOT NULL,
	"person_id" uuid,
	"contact_sealed" text,
	"contact_source" text,
	"token_hash" text,
	"token_sealed" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"consent_version" integer,
	"declined_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "outside_candidates_contact" CHECK (num_nonnulls("outside_candidates"."contact_sealed", "outside_candidates"."contact_source", "outside_candidates"."token_hash", "outside_candidates"."token_sealed") in (0, 4)),
	CONSTRAINT "outside_candidates_agreed" CHECK (("outside_candidates"."answered_at" is null) = ("outside_candidates"."consent_version" is null)),
	CONSTRAINT "outside_candidates_one_end" CHECK (num_nonnulls("outside_candidates"."answered_at", "outside_candidates"."declined_at", "outside_candidates"."deleted_at") <= 1),
	CONSTRAINT "outside_candidates_deleted" CHECK ("outside_candidates"."deleted_at" is null or "outside_candidates"."contact_sealed" is null)
);
--> statement-breakpoint
CREATE TABLE "outside_elections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "outside_elections_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"places" integer NOT NULL,
	"method" text NOT NULL,
	"nominations_close_on" date,
	"voting_opens_on" date,
	"voting_closes_on" date NOT NULL,
	"answers_by" timestamp with time zone NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"proposal" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"why" text,
	CONSTRAINT "outside_elections_state" CHECK ("outside_elections"."state" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "outside_elections_method" CHECK ("outside_elections"."method" in ('stv', 'most-votes', 'several-votes')),
	CONSTRAINT "outside_elections_places" CHECK ("outside_elections"."places" between 1 and 1000),
	CONSTRAINT "outside_elections_proposal" CHECK ("outside_elections"."proposal" in ('publish', 'withdraw')),
	CONSTRAINT "outside_elections_proposed" CHECK (num_nonnulls("outside_elections"."proposal", "outside_elections"."proposed_by", "outside_elections"."proposed_at") in (0, 3)),
	CONSTRAINT "outside_elections_proposal_fits" CHECK ("outside_elections"."proposal" is null or ("outside_elections"."proposal" = 'publish') = ("outside_elections"."state" = 'draft')),
	CONSTRAINT "outside_elections_published" CHECK (("outside_elections"."state" = 'draft') = ("outside_elections"."published_at" is null)),
	CONSTRAINT "outside_elections_withdrawn" CHECK (("outside_elections"."state" = 'withdrawn') = ("outside_elections"."withdrawn_at" is not null) and ("outside_elections"."state" <> 'withdrawn' or "outside_elections"."why" is not null)),
	CONSTRAINT "outside_elections_in_order" CHECK (("outside_elections"."nominations_close_on" is null or "outside_elections"."nominations_close_on" <= coalesce("outside_elections"."voting_opens_on", "outside_elections"."voting_closes_on"))
        and ("outside_elections"."voting_opens_on" is null or "outside_elections"."voting_opens_on" <= "outside_elections"."voting_closes_on"))
);
--> statement-breakpoint
CREATE TABLE "questionnaire_clause_versions" (
	"clause_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "questionnaire_clause_versions_clause_id_number_pk" PRIMARY KEY("clause_id","number")
);
--> statement-breakpoint
CREATE TABLE "questionnaire_clauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outside_election_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposed_text" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	CONSTRAINT "questionnaire_clauses_proposed" CHECK (num_nonnulls("questionnaire_clauses"."proposed_text", "questionnaire_clauses"."proposed_by", "questionnaire_clauses"."proposed_at") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "candidate_answers" ADD CONSTRAINT "candidate_answers_candidate_id_outside_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."outside_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_answers" ADD CONSTRAINT "candidate_answers_clause_id_questionnaire_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."questionnaire_clauses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_candidates" ADD CONSTRAINT "outside_candidates_outside_election_id_outside_elections_id_fk" FOREIGN KEY ("outside_election_id") REFERENCES "public"."outside_elections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_candidates" ADD CONSTRAINT "outside_candidates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_candidates" ADD CONSTRAINT "outside_candidates_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_elections" ADD CONSTRAINT "outside_elections_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_elections" ADD CONSTRAINT "outside_elections_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_clause_versions" ADD CONSTRAINT "questionnaire_clause_versions_clause_id_questionnaire_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."questionnaire_clauses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_clause_versions" ADD CONSTRAINT "questionnaire_clause_versions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_clauses" ADD CONSTRAINT "questionnaire_clauses_outside_election_id_outside_elections_id_fk" FOREIGN KEY ("outside_election_id") REFERENCES "public"."outside_elections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_clauses" ADD CONSTRAINT "questionnaire_clauses_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outside_candidates_number" ON "outside_candidates" USING btree ("outside_election_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "outside_candidates_name_once" ON "outside_candidates" USING btree ("outside_election_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "outside_candidates_token_key" ON "outside_candidates" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "outside_candidates_person_idx" ON "outside_candidates" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outside_elections_number_key" ON "outside_elections" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "outside_elections_slug_key" ON "outside_elections" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaire_clauses_position" ON "questionnaire_clauses" USING btree ("outside_election_id","position");--> statement-breakpoint
create trigger next_number before insert on outside_elections for each row execute function next_number();
--> statement-breakpoint
create trigger keep_numbers_gone after delete on outside_elections referencing old table as gone for each statement execute function keep_numbers_gone();
