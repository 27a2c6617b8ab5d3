ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_state";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_state";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "at_stripe" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "their_number" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "columns" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "encoding" text NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "separator" text NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "band_otherwise" text DEFAULT 'basic' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "basis_version" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "welcomes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "brought_along_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_state" CHECK ("import_rows"."state" in ('read', 'good', 'known', 'bad', 'in', 'left-out', 'undone', 'kept'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_state" CHECK ("imports"."state" in ('read', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'put-away'));