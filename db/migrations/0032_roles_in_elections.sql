CREATE TABLE "election_roles" (
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "election_roles_election_id_person_id_pk" PRIMARY KEY("election_id","person_id"),
	CONSTRAINT "election_roles_role" CHECK ("election_roles"."role" in ('returning-officer', 'key-holder', 'candidate'))
);
--> statement-breakpoint
ALTER TABLE "election_roles" ADD CONSTRAINT "election_roles_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_roles" ADD CONSTRAINT "election_roles_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Who has a role today keeps it: of elections with somebody in two of them, the earlier line decides, as publication would refuse them.
INSERT INTO "election_roles" ("election_id", "person_id", "role", "since")
SELECT "id", "returning_officer_id", 'returning-officer', "called_at" FROM "elections";--> statement-breakpoint
INSERT INTO "election_roles" ("election_id", "person_id", "role", "since")
SELECT h."election_id", h."person_id", 'key-holder', e."called_at" FROM "key_holders" h JOIN "elections" e ON e."id" = h."election_id"
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "election_roles" ("election_id", "person_id", "role", "since")
SELECT DISTINCT ON (c."election_id", n."candidate_id") c."election_id", n."candidate_id", 'candidate', n."accepted_at"
FROM "nominations" n JOIN "contests" c ON c."id" = n."contest_id"
WHERE n."candidate_id" IS NOT NULL AND n."accepted_at" IS NOT NULL
ORDER BY c."election_id", n."candidate_id", n."accepted_at"
ON CONFLICT DO NOTHING;
