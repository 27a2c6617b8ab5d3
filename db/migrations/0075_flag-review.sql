ALTER TABLE "flagged_addresses" ADD COLUMN "keep_reason" text;--> statement-breakpoint
ALTER TABLE "flagged_addresses" ADD COLUMN "keep_proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "flagged_addresses" ADD COLUMN "keep_proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "flagged_addresses" ADD CONSTRAINT "flagged_addresses_keep_proposed_by_people_id_fk" FOREIGN KEY ("keep_proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flagged_addresses" ADD CONSTRAINT "flagged_addresses_keep_reason" CHECK ("flagged_addresses"."keep_reason" in ('safety', 'case', 'deceit'));