CREATE TABLE "turnout_counts" (
	"election_id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"on_roll" integer NOT NULL,
	"with_paper" integer NOT NULL,
	"voted" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "turnout_counts" ADD CONSTRAINT "turnout_counts_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;