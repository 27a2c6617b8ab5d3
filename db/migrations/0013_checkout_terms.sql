ALTER TABLE "checkouts" ADD COLUMN "band" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "amount_pence" integer;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "interval" text;