ALTER TABLE "outgoing_mails" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "suppressed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "sent_again_as" uuid;--> statement-breakpoint
CREATE INDEX "outgoing_mails_person_idx" ON "outgoing_mails" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_returned_idx" ON "outgoing_mails" USING btree ("id") WHERE "outgoing_mails"."bounced_at" is not null or "outgoing_mails"."complained_at" is not null;