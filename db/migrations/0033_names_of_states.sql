-- States and kinds take the names that the pages use: a break, discarded, cancelled, skipped, imported.
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_whole";--> statement-breakpoint
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_kind";--> statement-breakpoint
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_state";--> statement-breakpoint
ALTER TABLE "subscription_changes" RENAME COLUMN "holiday_until" TO "break_until";--> statement-breakpoint
UPDATE "subscription_changes" SET "kind" = case "kind" when 'holiday' then 'break' else 'end-break' end WHERE "kind" in ('holiday', 'end-holiday');--> statement-breakpoint
UPDATE "subscription_changes" SET "state" = 'cancelled' WHERE "state" = 'taken-back';--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_kind" CHECK ("subscription_changes"."kind" in ('terms', 'break', 'end-break', 'cancel', 'keep'));--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_state" CHECK ("subscription_changes"."state" in ('asked', 'done', 'refused', 'cancelled'));--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_whole" CHECK (("subscription_changes"."kind" <> 'terms' or ("subscription_changes"."band" is not null and "subscription_changes"."amount_pence" > 0 and "subscription_changes"."interval" is not null))
        and ("subscription_changes"."kind" <> 'break' or "subscription_changes"."break_until" is not null));--> statement-breakpoint
ALTER TABLE "subscriptions" RENAME COLUMN "brought_along_at" TO "imported_at";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_state";--> statement-breakpoint
UPDATE "imports" SET "state" = 'discarded' WHERE "state" = 'put-away';--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_state" CHECK ("imports"."state" in ('read', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'discarded'));--> statement-breakpoint
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_state";--> statement-breakpoint
UPDATE "import_rows" SET "state" = 'skipped' WHERE "state" = 'left-out';--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_state" CHECK ("import_rows"."state" in ('read', 'good', 'known', 'bad', 'in', 'skipped', 'undone', 'kept'));
