CREATE TABLE "returning_officer_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "returning_officer_proposals_another" CHECK ("returning_officer_proposals"."person_id" <> "returning_officer_proposals"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "membership_endings" DROP CONSTRAINT "membership_endings_kind";--> statement-breakpoint
ALTER TABLE "returning_officer_proposals" ADD CONSTRAINT "returning_officer_proposals_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returning_officer_proposals" ADD CONSTRAINT "returning_officer_proposals_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returning_officer_proposals" ADD CONSTRAINT "returning_officer_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "returning_officer_proposals_one" ON "returning_officer_proposals" USING btree ("election_id");--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_kind" CHECK ("membership_endings"."kind" in ('letter', 'death', 'erasure'));