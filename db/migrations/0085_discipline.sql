CREATE TABLE "charge_decision_votes" (
	"decision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "charge_decision_votes_decision_id_person_id_pk" PRIMARY KEY("decision_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "charge_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"charge_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"outcome" text NOT NULL,
	"until" timestamp with time zone,
	"reasons_sealed" text,
	"state" text DEFAULT 'drafted' NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "charge_decisions_stage" CHECK ("charge_decisions"."stage" in ('first', 'appeal')),
	CONSTRAINT "charge_decisions_state" CHECK ("charge_decisions"."state" in ('drafted', 'replaced', 'made'))
);
--> statement-breakpoint
CREATE TABLE "charge_measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"charge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason_sealed" text,
	"until" timestamp with time zone,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "charge_measures_kind" CHECK ("charge_measures"."kind" in ('extension', 'suspension', 'reinstatement')),
	CONSTRAINT "charge_measures_state" CHECK ("charge_measures"."state" in ('proposed', 'confirmed', 'declined')),
	CONSTRAINT "charge_measures_two_people" CHECK ("charge_measures"."state" <> 'confirmed' or ("charge_measures"."settled_by" is not null and "charge_measures"."settled_by" <> "charge_measures"."proposed_by"))
);
--> statement-breakpoint
CREATE TABLE "charge_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"charge_id" uuid NOT NULL,
	"from" text NOT NULL,
	"words_sealed" text,
	"file_name_sealed" text,
	"media_type" text,
	"file_sealed" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "charge_papers_from" CHECK ("charge_papers"."from" in ('organisation', 'member')),
	CONSTRAINT "charge_papers_media_type" CHECK ("charge_papers"."media_type" in ('application/pdf', 'image/jpeg', 'image/png'))
);
--> statement-breakpoint
CREATE TABLE "charge_roles" (
	"charge_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "charge_roles_one_each" PRIMARY KEY("charge_id","person_id"),
	CONSTRAINT "charge_roles_role" CHECK ("charge_roles"."role" in ('member', 'complainant', 'named', 'brings', 'confirms', 'investigates', 'clerk', 'panel', 'appeal-panel'))
);
--> statement-breakpoint
CREATE TABLE "charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"complaint_id" uuid,
	"member_id" uuid,
	"rule_sealed" text,
	"allegation_sealed" text,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"brought_at" timestamp with time zone,
	"answer_by" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"companion_sealed" text,
	"time_asked_sealed" text,
	"time_asked_at" timestamp with time zone,
	"lapses_at" timestamp with time zone,
	"outcome" text,
	"outcome_until" timestamp with time zone,
	"reasons_sealed" text,
	"decided_at" timestamp with time zone,
	"appeal_by" timestamp with time zone,
	"appealed_at" timestamp with time zone,
	"appeal_sealed" text,
	"appeal_outcome" text,
	"appeal_outcome_until" timestamp with time zone,
	"appeal_reasons_sealed" text,
	"appeal_decided_at" timestamp with time zone,
	"suspension_id" uuid,
	"suspended_until" timestamp with time zone,
	"expels_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "charges_state" CHECK ("charges"."state" in ('proposed', 'declined', 'open', 'dropped', 'decided', 'appealed', 'appeal-decided')),
	CONSTRAINT "charges_two_people" CHECK (("charges"."brought_at" is null or ("charges"."settled_by" is not null and "charges"."settled_by" <> "charges"."proposed_by"))
        and ("charges"."member_id" is null or ("charges"."proposed_by" <> "charges"."member_id" and "charges"."settled_by" is distinct from "charges"."member_id")))
);
--> statement-breakpoint
ALTER TABLE "charge_decision_votes" ADD CONSTRAINT "charge_decision_votes_decision_id_charge_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."charge_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_decision_votes" ADD CONSTRAINT "charge_decision_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_decisions" ADD CONSTRAINT "charge_decisions_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "public"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_decisions" ADD CONSTRAINT "charge_decisions_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_measures" ADD CONSTRAINT "charge_measures_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "public"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_measures" ADD CONSTRAINT "charge_measures_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_measures" ADD CONSTRAINT "charge_measures_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_papers" ADD CONSTRAINT "charge_papers_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "public"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_papers" ADD CONSTRAINT "charge_papers_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_roles" ADD CONSTRAINT "charge_roles_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "public"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_roles" ADD CONSTRAINT "charge_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_complaint_id_complaints_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_member_id_members_person_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_suspension_id_suspensions_id_fk" FOREIGN KEY ("suspension_id") REFERENCES "public"."suspensions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "charge_decisions_one_draft" ON "charge_decisions" USING btree ("charge_id","stage") WHERE "charge_decisions"."state" <> 'replaced';--> statement-breakpoint
CREATE UNIQUE INDEX "charge_measures_one_open" ON "charge_measures" USING btree ("charge_id","kind") WHERE "charge_measures"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "charge_papers_charge_idx" ON "charge_papers" USING btree ("charge_id");--> statement-breakpoint
CREATE INDEX "charge_roles_person_idx" ON "charge_roles" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "charges_reference_key" ON "charges" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "charges_member_idx" ON "charges" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "charges_open_idx" ON "charges" USING btree ("lapses_at") WHERE "charges"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "charges_ended_idx" ON "charges" USING btree ("ended_at");