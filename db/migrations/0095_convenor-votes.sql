CREATE TABLE "network_convenor_ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vote_id" uuid NOT NULL,
	"convenor_id" uuid
);
--> statement-breakpoint
CREATE TABLE "network_convenor_vote_marks" (
	"vote_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	CONSTRAINT "network_convenor_vote_marks_vote_id_membership_id_pk" PRIMARY KEY("vote_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "network_convenor_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"counted_at" timestamp with time zone,
	"none_of_them" integer,
	CONSTRAINT "network_convenor_votes_in_order" CHECK ("network_convenor_votes"."opens_at" < "network_convenor_votes"."closes_at")
);
--> statement-breakpoint
ALTER TABLE "network_convenors" ADD COLUMN "vote_id" uuid;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD COLUMN "votes" integer;--> statement-breakpoint
ALTER TABLE "network_convenor_ballots" ADD CONSTRAINT "network_convenor_ballots_vote_id_network_convenor_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."network_convenor_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenor_ballots" ADD CONSTRAINT "network_convenor_ballots_convenor_id_network_convenors_id_fk" FOREIGN KEY ("convenor_id") REFERENCES "public"."network_convenors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenor_vote_marks" ADD CONSTRAINT "network_convenor_vote_marks_vote_id_network_convenor_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."network_convenor_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenor_vote_marks" ADD CONSTRAINT "network_convenor_vote_marks_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_convenor_ballots_vote_idx" ON "network_convenor_ballots" USING btree ("vote_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_convenor_votes_one_open" ON "network_convenor_votes" USING btree ("network") WHERE "network_convenor_votes"."counted_at" is null;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD CONSTRAINT "network_convenors_vote_id_network_convenor_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."network_convenor_votes"("id") ON DELETE no action ON UPDATE no action;