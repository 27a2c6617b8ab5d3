CREATE TABLE "public_names" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"shown" boolean NOT NULL,
	"consent_version" integer,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "public_names_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "public_names_consent" CHECK (not "public_names"."shown" or "public_names"."consent_version" is not null)
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"act" text NOT NULL,
	"why" text,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"discarded_at" timestamp with time zone,
	CONSTRAINT "publications_act" CHECK ("publications"."act" in ('publish', 'withdraw')),
	CONSTRAINT "publications_why" CHECK (("publications"."act" = 'withdraw') = ("publications"."why" is not null)),
	CONSTRAINT "publications_two_people" CHECK ("publications"."proposed_by" <> "publications"."confirmed_by"),
	CONSTRAINT "publications_ended_once" CHECK (("publications"."confirmed_by" is null) = ("publications"."confirmed_at" is null) and ("publications"."confirmed_at" is null or "publications"."discarded_at" is null))
);
--> statement-breakpoint
ALTER TABLE "public_names" ADD CONSTRAINT "public_names_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_names" ADD CONSTRAINT "public_names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_vote_idx" ON "publications" USING btree ("vote_id","confirmed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_waits" ON "publications" USING btree ("vote_id") WHERE "publications"."confirmed_at" is null and "publications"."discarded_at" is null;