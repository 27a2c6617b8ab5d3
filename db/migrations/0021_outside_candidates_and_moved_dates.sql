CREATE TABLE "timetable_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"moved" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "nominations" ALTER COLUMN "candidate_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "outside_name" text;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "self_proposed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "nominations" SET "self_proposed" = true WHERE "proposer_id" = "candidate_id";--> statement-breakpoint
ALTER TABLE "timetable_changes" ADD CONSTRAINT "timetable_changes_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timetable_changes" ADD CONSTRAINT "timetable_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "timetable_changes_election_idx" ON "timetable_changes" USING btree ("election_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "nominations_one_outside" ON "nominations" USING btree ("contest_id",lower("outside_name")) WHERE "nominations"."state" not in ('withdrawn', 'refused');--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_somebody" CHECK (("nominations"."candidate_id" is null) <> ("nominations"."outside_name" is null));