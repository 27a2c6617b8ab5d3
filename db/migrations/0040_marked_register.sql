CREATE TABLE "roll_names" (
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "roll_names_election_id_person_id_pk" PRIMARY KEY("election_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mark_queries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text_sealed" text,
	"made_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"upheld" boolean
);
--> statement-breakpoint
ALTER TABLE "roll_names" ADD CONSTRAINT "roll_names_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_names" ADD CONSTRAINT "roll_names_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_queries" ADD CONSTRAINT "mark_queries_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_queries" ADD CONSTRAINT "mark_queries_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_queries" ADD CONSTRAINT "mark_queries_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roll_names_name_idx" ON "roll_names" USING btree ("election_id","name","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mark_queries_one_a_member" ON "mark_queries" USING btree ("election_id","person_id");--> statement-breakpoint
-- Rolls that are frozen already get the names of today, the only ones there are.
INSERT INTO "roll_names" ("election_id", "person_id", "name")
SELECT e."election_id", e."person_id", p."name" FROM "electors" e JOIN "people" p ON p."id" = e."person_id"
WHERE e."may_vote" AND p."erased_at" IS NULL
UNION
SELECT a."election_id", a."person_id", p."name" FROM "roll_amendments" a JOIN "people" p ON p."id" = a."person_id"
WHERE a."state" = 'made' AND a."change" = 'add' AND p."erased_at" IS NULL;
