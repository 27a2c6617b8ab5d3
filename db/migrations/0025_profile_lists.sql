ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_band";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_free_is_free";--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "band_otherwise" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_free_is_free" CHECK (("subscriptions"."status" = 'free') = ("subscriptions"."amount_pence" = 0));