CREATE TABLE "motion_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"motion_id" uuid NOT NULL,
	"answer_to" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text,
	CONSTRAINT "motion_comments_hidden" CHECK (num_nulls("motion_comments"."hidden_at", "motion_comments"."hidden_by", "motion_comments"."hidden_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "motion_comments" ADD CONSTRAINT "motion_comments_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_comments" ADD CONSTRAINT "motion_comments_answer_to_motion_comments_id_fk" FOREIGN KEY ("answer_to") REFERENCES "public"."motion_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_comments" ADD CONSTRAINT "motion_comments_author_id_members_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_comments" ADD CONSTRAINT "motion_comments_hidden_by_people_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "motion_comments_motion_idx" ON "motion_comments" USING btree ("motion_id","written_at");