CREATE TABLE "membership_endings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "membership_endings_kind" CHECK ("membership_endings"."kind" in ('letter', 'death')),
	CONSTRAINT "membership_endings_state" CHECK ("membership_endings"."state" in ('proposed', 'confirmed', 'declined')),
	CONSTRAINT "membership_endings_two_people" CHECK ("membership_endings"."state" <> 'confirmed' or "membership_endings"."settled_by" <> "membership_endings"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "died_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_endings_one_open" ON "membership_endings" USING btree ("person_id") WHERE "membership_endings"."state" = 'proposed';