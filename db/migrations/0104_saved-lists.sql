ALTER TABLE "member_segments" RENAME TO "saved_lists";--> statement-breakpoint
ALTER TABLE "saved_lists" RENAME CONSTRAINT "member_segments_pkey" TO "saved_lists_pkey";--> statement-breakpoint
ALTER TABLE "saved_lists" RENAME CONSTRAINT "member_segments_owner_id_people_id_fk" TO "saved_lists_owner_id_people_id_fk";--> statement-breakpoint
ALTER INDEX "member_segments_own_name" RENAME TO "saved_lists_own_name";--> statement-breakpoint
ALTER TABLE "letters" RENAME COLUMN "segment" TO "saved_list";--> statement-breakpoint
ALTER TABLE "letters" RENAME CONSTRAINT "letters_segment_of_members" TO "letters_saved_list_of_members";--> statement-breakpoint
UPDATE "letters"
  SET "saved_list" = "saved_list" - 'segmentId' || jsonb_build_object('savedListId', "saved_list" -> 'segmentId')
  WHERE "saved_list" IS NOT NULL;
