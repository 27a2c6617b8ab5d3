ALTER TABLE "imports" DROP CONSTRAINT "imports_state";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "imported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "prepared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "prepared_by" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "report" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_two_people" CHECK ("imports"."confirmed_by" <> "imports"."prepared_by");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_state" CHECK ("imports"."state" in ('read', 'checking', 'checked', 'prepared', 'running', 'done', 'undoing', 'undone', 'discarded'));--> statement-breakpoint
-- Whoever was imported before stays an imported member, since the day that their dues say.
UPDATE "members" m SET "imported_at" = s."at" FROM (
  SELECT "person_id", min("imported_at") AS "at" FROM "subscriptions" WHERE "imported_at" IS NOT NULL GROUP BY "person_id"
) s WHERE s."person_id" = m."person_id";
