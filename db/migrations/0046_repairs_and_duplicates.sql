ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_state";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "is_somebody_else" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "repairs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "import_rows_their_number_idx" ON "import_rows" USING btree ("their_number") WHERE "import_rows"."state" in ('in', 'kept');--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_state" CHECK ("import_rows"."state" in ('read', 'good', 'known', 'duplicate', 'bad', 'in', 'skipped', 'undone', 'kept'));