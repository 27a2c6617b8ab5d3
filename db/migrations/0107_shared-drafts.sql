CREATE TABLE "shared_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mover_id" uuid NOT NULL,
	"writer_id" uuid,
	"key_sealed" text NOT NULL,
	"invitations" integer DEFAULT 0 NOT NULL,
	"boxes_sealed" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shared_drafts_two_people" CHECK ("shared_drafts"."mover_id" <> "shared_drafts"."writer_id")
);
--> statement-breakpoint
ALTER TABLE "shared_drafts" ADD CONSTRAINT "shared_drafts_mover_id_members_person_id_fk" FOREIGN KEY ("mover_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_drafts" ADD CONSTRAINT "shared_drafts_writer_id_members_person_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_drafts" ADD CONSTRAINT "shared_drafts_saved_by_members_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_drafts_saved_idx" ON "shared_drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "shared_drafts_mover_idx" ON "shared_drafts" USING btree ("mover_id");--> statement-breakpoint
CREATE INDEX "shared_drafts_writer_idx" ON "shared_drafts" USING btree ("writer_id");