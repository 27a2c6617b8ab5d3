CREATE TABLE "issuer_keys" (
	"election_id" uuid PRIMARY KEY NOT NULL,
	"private_key_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_restores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"browser_key" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"first_by" uuid,
	"first_at" timestamp with time zone,
	"second_by" uuid,
	"second_at" timestamp with time zone,
	"restored_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "paper_restores_two_people" CHECK ("paper_restores"."first_by" <> "paper_restores"."second_by"),
	CONSTRAINT "paper_restores_others" CHECK ("paper_restores"."person_id" <> "paper_restores"."first_by" and "paper_restores"."person_id" <> "paper_restores"."second_by")
);
--> statement-breakpoint
CREATE TABLE "restore_shares" (
	"restore_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"sealed" jsonb NOT NULL,
	CONSTRAINT "restore_shares_restore_id_place_pk" PRIMARY KEY("restore_id","place"),
	CONSTRAINT "restore_shares_place" CHECK ("restore_shares"."place" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "paper_marks" DROP CONSTRAINT "paper_marks_kind";--> statement-breakpoint
ALTER TABLE "paper_marks" DROP CONSTRAINT "paper_marks_blinded";--> statement-breakpoint
ALTER TABLE "key_holders" ADD COLUMN "holder_key" jsonb;--> statement-breakpoint
ALTER TABLE "key_holders" ADD COLUMN "wrapped" jsonb;--> statement-breakpoint
ALTER TABLE "key_holders" ADD COLUMN "lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "key_holders" ADD COLUMN "key_sealed" text;--> statement-breakpoint
ALTER TABLE "elections" ADD COLUMN "voided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "elections" ADD COLUMN "void_reason" text;--> statement-breakpoint
ALTER TABLE "elections" ADD COLUMN "void_words" text;--> statement-breakpoint
ALTER TABLE "issuer_keys" ADD CONSTRAINT "issuer_keys_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_restores" ADD CONSTRAINT "paper_restores_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_restores" ADD CONSTRAINT "paper_restores_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_restores" ADD CONSTRAINT "paper_restores_first_by_people_id_fk" FOREIGN KEY ("first_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_restores" ADD CONSTRAINT "paper_restores_second_by_people_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_shares" ADD CONSTRAINT "restore_shares_restore_id_paper_restores_id_fk" FOREIGN KEY ("restore_id") REFERENCES "public"."paper_restores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_restores_one_open" ON "paper_restores" USING btree ("election_id","person_id") WHERE "paper_restores"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "sealed_ballots_waiting_idx" ON "sealed_ballots" USING btree ("election_id") WHERE "sealed_ballots"."sequence" > "sealed_ballots"."posted";--> statement-breakpoint
-- The guard of the box refuses changes after the close; this one only says the same in another word.
ALTER TABLE "paper_marks" DISABLE TRIGGER "paper_marks_guard";--> statement-breakpoint
UPDATE "paper_marks" SET "kind" = 'by-hand' WHERE "kind" = 'assisted';--> statement-breakpoint
ALTER TABLE "paper_marks" ENABLE TRIGGER "paper_marks_guard";--> statement-breakpoint
-- Of elections that are closed, the key that signed papers and what was kept of papers are of no use to anybody any more.
INSERT INTO "issuer_keys" ("election_id", "private_key_sealed")
SELECT "id", "issuer_private_key_sealed" FROM "elections"
WHERE "issuer_private_key_sealed" IS NOT NULL AND "closed_at" IS NULL AND "cancelled_at" IS NULL;--> statement-breakpoint
DELETE FROM "lockers" WHERE "election_id" IN (SELECT "id" FROM "elections" WHERE "closed_at" IS NOT NULL);--> statement-breakpoint
-- Second papers that were only proposed: there are none any more.
DELETE FROM "paper_orders" WHERE "kind" = 'replace' AND "confirmed_at" IS NULL;--> statement-breakpoint
ALTER TABLE "paper_marks" ADD CONSTRAINT "paper_marks_kind" CHECK ("paper_marks"."kind" in ('collected', 'by-hand'));--> statement-breakpoint
ALTER TABLE "paper_marks" ADD CONSTRAINT "paper_marks_blinded" CHECK (case "paper_marks"."kind" when 'by-hand' then "paper_marks"."blinded_hash" is null
        else "paper_marks"."blinded_hash" is not null or "paper_marks"."generation" > 1 end);