CREATE TABLE "endorsement_guides" (
	"outside_election_id" uuid PRIMARY KEY NOT NULL,
	"text" text,
	"promoter" text,
	"proposed_text" text,
	"proposed_promoter" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	CONSTRAINT "endorsement_guides_proposed" CHECK (num_nonnulls("endorsement_guides"."proposed_text", "endorsement_guides"."proposed_by", "endorsement_guides"."proposed_at") in (0, 3) and ("endorsement_guides"."proposed_promoter" is null or "endorsement_guides"."proposed_text" is not null))
);
--> statement-breakpoint
CREATE TABLE "outside_hustings" (
	"outside_election_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "outside_hustings_outside_election_id_event_id_pk" PRIMARY KEY("outside_election_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "outside_nominations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"party" text NOT NULL,
	"nominated_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outside_elections" ADD COLUMN "nominations_needed" integer;--> statement-breakpoint
ALTER TABLE "outside_elections" ADD COLUMN "endorsement_id" uuid;--> statement-breakpoint
ALTER TABLE "outside_elections" ADD COLUMN "least_turnout" integer;--> statement-breakpoint
ALTER TABLE "endorsement_guides" ADD CONSTRAINT "endorsement_guides_outside_election_id_outside_elections_id_fk" FOREIGN KEY ("outside_election_id") REFERENCES "public"."outside_elections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsement_guides" ADD CONSTRAINT "endorsement_guides_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_hustings" ADD CONSTRAINT "outside_hustings_outside_election_id_outside_elections_id_fk" FOREIGN KEY ("outside_election_id") REFERENCES "public"."outside_elections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_hustings" ADD CONSTRAINT "outside_hustings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_nominations" ADD CONSTRAINT "outside_nominations_candidate_id_outside_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."outside_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_nominations" ADD CONSTRAINT "outside_nominations_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outside_nominations_party_once" ON "outside_nominations" USING btree ("candidate_id",lower("party"));--> statement-breakpoint
ALTER TABLE "outside_elections" ADD CONSTRAINT "outside_elections_endorsement_id_elections_id_fk" FOREIGN KEY ("endorsement_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_elections" ADD CONSTRAINT "outside_elections_nominations_needed" CHECK ("outside_elections"."nominations_needed" between 1 and 10000);--> statement-breakpoint
ALTER TABLE "outside_elections" ADD CONSTRAINT "outside_elections_least_turnout" CHECK ("outside_elections"."least_turnout" is null or ("outside_elections"."least_turnout" between 1 and 100 and "outside_elections"."endorsement_id" is not null));