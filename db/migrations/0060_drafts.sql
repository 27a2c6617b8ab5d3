CREATE TABLE "drafts" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	"boxes_sealed" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_person_id_kind_subject_pk" PRIMARY KEY("person_id","kind","subject"),
	CONSTRAINT "drafts_kind" CHECK ("drafts"."kind" in ('motion', 'statement'))
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_saved_idx" ON "drafts" USING btree ("saved_at");