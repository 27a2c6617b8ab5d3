ALTER TABLE "people" ADD COLUMN "pronouns" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "pronouns_for" text;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_pronouns_for" CHECK ("people"."pronouns_for" in ('officers', 'members'));