ALTER TABLE "membership_endings" DROP CONSTRAINT "membership_endings_state";--> statement-breakpoint
ALTER TABLE "bank_charges" DROP CONSTRAINT "bank_charges_state";--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_state";--> statement-breakpoint
ALTER TABLE "group_proposals" DROP CONSTRAINT "group_proposals_state";--> statement-breakpoint
ALTER TABLE "term_proposals" DROP CONSTRAINT "term_proposals_state";--> statement-breakpoint
ALTER TABLE "second_factor_resets" DROP CONSTRAINT "second_factor_resets_state";--> statement-breakpoint
ALTER TABLE "member_merges" DROP CONSTRAINT "member_merges_state";--> statement-breakpoint
ALTER TABLE "network_convenors" ADD COLUMN "proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD COLUMN "end_proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organiser_terms" ADD COLUMN "first_yes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_state" CHECK ("membership_endings"."state" in ('proposed', 'confirmed', 'declined', 'lapsed'));--> statement-breakpoint
ALTER TABLE "bank_charges" ADD CONSTRAINT "bank_charges_state" CHECK ("bank_charges"."state" in ('proposed', 'confirmed', 'declined', 'lapsed'));--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_state" CHECK ("refunds"."state" in ('asked', 'proposed', 'approved', 'sent', 'declined', 'lapsed', 'failed'));--> statement-breakpoint
ALTER TABLE "group_proposals" ADD CONSTRAINT "group_proposals_state" CHECK ("group_proposals"."state" in ('proposed', 'asked', 'confirmed', 'refused', 'rejected', 'withdrawn', 'lapsed'));--> statement-breakpoint
ALTER TABLE "term_proposals" ADD CONSTRAINT "term_proposals_state" CHECK ("term_proposals"."state" in ('proposed', 'confirmed', 'rejected', 'withdrawn', 'lapsed'));--> statement-breakpoint
ALTER TABLE "second_factor_resets" ADD CONSTRAINT "second_factor_resets_state" CHECK ("second_factor_resets"."state" in ('asked', 'confirmed', 'stopped', 'lapsed'));--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_state" CHECK ("member_merges"."state" in ('proposed', 'confirmed', 'declined', 'lapsed', 'undone'));--> statement-breakpoint
-- What waited before it was noted when it was proposed waits from today on.
UPDATE "network_convenors" SET "proposed_at" = now() WHERE "state" = 'proposed';--> statement-breakpoint
UPDATE "network_convenors" SET "end_proposed_at" = now() WHERE "end_proposed_by" IS NOT NULL;--> statement-breakpoint
UPDATE "organiser_terms" SET "first_yes_at" = now() WHERE "state" = 'offered' AND "first_yes_by" IS NOT NULL;
