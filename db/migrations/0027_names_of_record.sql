-- What is there already takes the name in our records as it is today.
ALTER TABLE "people" ADD COLUMN "called" text GENERATED ALWAYS AS (coalesce(nullif(preferred_name, ''), name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "motions" ADD COLUMN "mover_name" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "motions" ADD COLUMN "seconder_name" text;--> statement-breakpoint
update motions set mover_name = (select name from people where id = mover_id), seconder_name = (select name from people where id = seconder_id);--> statement-breakpoint
ALTER TABLE "motions" ALTER COLUMN "mover_name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "candidate_name" text;--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "proposer_name" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "seconder_name" text;--> statement-breakpoint
update nominations set
  candidate_name = (select name from people where id = candidate_id),
  proposer_name = (select name from people where id = proposer_id),
  seconder_name = (select name from people where id = seconder_id);--> statement-breakpoint
ALTER TABLE "nominations" ALTER COLUMN "proposer_name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "nomination_backers" ADD COLUMN "name" text NOT NULL DEFAULT '';--> statement-breakpoint
update nomination_backers set name = (select name from people where id = person_id);--> statement-breakpoint
ALTER TABLE "nomination_backers" ALTER COLUMN "name" DROP DEFAULT;
