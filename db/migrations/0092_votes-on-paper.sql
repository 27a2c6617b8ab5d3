CREATE TABLE "paper_votes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vote_id" uuid NOT NULL,
	"choice" text,
	"entered_by" uuid NOT NULL,
	"confirmed_by" uuid,
	CONSTRAINT "paper_votes_choice" CHECK ("paper_votes"."choice" in ('for', 'against', 'abstain')),
	CONSTRAINT "paper_votes_two_people" CHECK ("paper_votes"."entered_by" <> "paper_votes"."confirmed_by"),
	CONSTRAINT "paper_votes_in_the_box" CHECK (("paper_votes"."choice" is null) = ("paper_votes"."confirmed_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "vote_envelopes" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"recorded_by" uuid NOT NULL,
	"confirmed_by" uuid,
	CONSTRAINT "vote_envelopes_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "vote_envelopes_two_people" CHECK ("vote_envelopes"."recorded_by" not in ("vote_envelopes"."person_id", "vote_envelopes"."confirmed_by") and "vote_envelopes"."confirmed_by" is distinct from "vote_envelopes"."person_id")
);
--> statement-breakpoint
ALTER TABLE "paper_votes" ADD CONSTRAINT "paper_votes_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_votes" ADD CONSTRAINT "paper_votes_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_votes" ADD CONSTRAINT "paper_votes_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_on_the_roll" FOREIGN KEY ("vote_id","person_id") REFERENCES "public"."roll_entries"("vote_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_votes_vote_idx" ON "paper_votes" USING btree ("vote_id");