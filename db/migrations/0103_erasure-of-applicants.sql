ALTER TABLE "membership_endings" DROP CONSTRAINT "membership_endings_person_id_members_person_id_fk";
--> statement-breakpoint
ALTER TABLE "membership_endings" ADD CONSTRAINT "membership_endings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;