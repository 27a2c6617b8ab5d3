CREATE TABLE "motion_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"motion_id" uuid NOT NULL,
	"title" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "motion_papers_size" CHECK (octet_length("motion_papers"."pdf") between 1 and 5000000)
);
--> statement-breakpoint
ALTER TABLE "motion_papers" ADD CONSTRAINT "motion_papers_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "motion_papers_motion_idx" ON "motion_papers" USING btree ("motion_id");