CREATE TABLE "delegate_votes" (
	"vote_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"delegate_id" uuid,
	"choice" text NOT NULL,
	CONSTRAINT "delegate_votes_vote_id_place_id_pk" PRIMARY KEY("vote_id","place_id"),
	CONSTRAINT "delegate_votes_choice" CHECK ("delegate_votes"."choice" in ('for', 'against', 'abstain'))
);
--> statement-breakpoint
ALTER TABLE "delegate_votes" ADD CONSTRAINT "delegate_votes_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate_votes" ADD CONSTRAINT "delegate_votes_delegate_id_affiliate_delegates_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."affiliate_delegates"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegate_votes_delegate_idx" ON "delegate_votes" USING btree ("delegate_id");