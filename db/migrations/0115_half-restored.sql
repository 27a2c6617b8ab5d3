ALTER TABLE "meeting_rulings" DROP CONSTRAINT "meeting_rulings_item_id_meeting_items_id_fk";
--> statement-breakpoint
ALTER TABLE "restored_copy" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_rulings" ADD CONSTRAINT "meeting_rulings_item_id_meeting_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."meeting_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_of_item";--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_of_item" FOREIGN KEY ("item_id") REFERENCES "meeting_items" ("id");
