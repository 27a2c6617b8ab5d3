ALTER TABLE "outgoing_mails" DROP CONSTRAINT "outgoing_mails_state";--> statement-breakpoint
ALTER TABLE "outgoing_mails" ALTER COLUMN "to_email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "posted_by" uuid;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_by_post" CHECK (case when "outgoing_mails"."to_email" is null
        then "outgoing_mails"."person_id" is not null and "outgoing_mails"."state" in ('to-print', 'posted', 'withdrawn')
        else "outgoing_mails"."state" not in ('to-print', 'posted') end);--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_state" CHECK ("outgoing_mails"."state" in ('waiting', 'sent', 'stuck', 'withdrawn', 'to-print', 'posted'));