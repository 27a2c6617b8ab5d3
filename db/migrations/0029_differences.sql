ALTER TABLE "drifts" RENAME TO "differences";--> statement-breakpoint
ALTER TABLE "differences" RENAME COLUMN "healed_at" TO "corrected_at";--> statement-breakpoint
ALTER TABLE "differences" RENAME COLUMN "settled_at" TO "resolved_at";--> statement-breakpoint
ALTER TABLE "differences" RENAME COLUMN "settled_by" TO "resolved_by";--> statement-breakpoint
ALTER TABLE "differences" RENAME CONSTRAINT "drifts_pkey" TO "differences_pkey";--> statement-breakpoint
ALTER TABLE "differences" RENAME CONSTRAINT "drifts_kind" TO "differences_kind";--> statement-breakpoint
ALTER TABLE "differences" RENAME CONSTRAINT "drifts_reconciliation_id_reconciliations_id_fk" TO "differences_reconciliation_id_reconciliations_id_fk";--> statement-breakpoint
ALTER TABLE "differences" RENAME CONSTRAINT "drifts_person_id_people_id_fk" TO "differences_person_id_people_id_fk";--> statement-breakpoint
ALTER TABLE "differences" RENAME CONSTRAINT "drifts_settled_by_people_id_fk" TO "differences_resolved_by_people_id_fk";--> statement-breakpoint
ALTER INDEX "drifts_once" RENAME TO "differences_once";--> statement-breakpoint
ALTER INDEX "drifts_open_idx" RENAME TO "differences_open_idx";--> statement-breakpoint
ALTER TABLE "stripe_walks" RENAME TO "stripe_list_cursors";--> statement-breakpoint
ALTER TABLE "stripe_list_cursors" RENAME CONSTRAINT "stripe_walks_pkey" TO "stripe_list_cursors_pkey";
