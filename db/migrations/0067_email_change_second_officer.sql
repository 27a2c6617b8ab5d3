ALTER TABLE "email_changes" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "email_changes" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "email_changes" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_two_people" CHECK ("email_changes"."confirmed_by" is null or ("email_changes"."confirmed_by" <> "email_changes"."asked_by" and "email_changes"."confirmed_by" <> "email_changes"."person_id"));