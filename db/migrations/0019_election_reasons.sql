ALTER TABLE "elections" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "refused_reason" text;