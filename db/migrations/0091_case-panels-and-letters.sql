CREATE TABLE "charge_measure_members" (
	"measure_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"move" text NOT NULL,
	CONSTRAINT "charge_measure_members_measure_id_person_id_pk" PRIMARY KEY("measure_id","person_id"),
	CONSTRAINT "charge_measure_members_move" CHECK ("charge_measure_members"."move" in ('joins', 'leaves'))
);
--> statement-breakpoint
ALTER TABLE "charge_measures" DROP CONSTRAINT "charge_measures_kind";--> statement-breakpoint
ALTER TABLE "charge_measures" DROP CONSTRAINT "charge_measures_state";--> statement-breakpoint
ALTER TABLE "charge_roles" DROP CONSTRAINT "charge_roles_role";--> statement-breakpoint
DROP INDEX "charge_decisions_one_draft";--> statement-breakpoint
ALTER TABLE "charge_papers" ADD COLUMN "letter_on" date;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "time_letter_on" date;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "time_typed_by" uuid;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "time_refused_sealed" text;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "time_refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "appeal_letter_on" date;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "appeal_typed_by" uuid;--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "flag_hash" text;--> statement-breakpoint
ALTER TABLE "charge_measure_members" ADD CONSTRAINT "charge_measure_members_measure_id_charge_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."charge_measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_measure_members" ADD CONSTRAINT "charge_measure_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_time_typed_by_people_id_fk" FOREIGN KEY ("time_typed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_appeal_typed_by_people_id_fk" FOREIGN KEY ("appeal_typed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "charge_decisions_one_made" ON "charge_decisions" USING btree ("charge_id","stage") WHERE "charge_decisions"."state" = 'made';--> statement-breakpoint
CREATE INDEX "charge_decisions_charge_idx" ON "charge_decisions" USING btree ("charge_id");--> statement-breakpoint
ALTER TABLE "charge_measures" ADD CONSTRAINT "charge_measures_kind" CHECK ("charge_measures"."kind" in ('panel', 'replacement', 'extension', 'suspension', 'reinstatement'));--> statement-breakpoint
ALTER TABLE "charge_measures" ADD CONSTRAINT "charge_measures_state" CHECK ("charge_measures"."state" in ('proposed', 'confirmed', 'declined', 'lapsed'));--> statement-breakpoint
ALTER TABLE "charge_roles" ADD CONSTRAINT "charge_roles_role" CHECK ("charge_roles"."role" in ('member', 'complainant', 'named', 'brings', 'confirms', 'investigates', 'clerk', 'panel', 'appeal-panel', 'left-panel'));