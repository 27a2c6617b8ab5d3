CREATE TABLE "meeting_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"owner_id" uuid,
	"taken_on_at" timestamp with time zone,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_words" text,
	"dropped_at" timestamp with time zone,
	"dropped_by" uuid,
	"why_dropped" text,
	CONSTRAINT "meeting_actions_taken_on" CHECK ("meeting_actions"."taken_on_at" is null or "meeting_actions"."owner_id" is not null),
	CONSTRAINT "meeting_actions_done" CHECK (num_nulls("meeting_actions"."done_at", "meeting_actions"."done_words") in (0, 2)),
	CONSTRAINT "meeting_actions_dropped" CHECK (num_nulls("meeting_actions"."dropped_at", "meeting_actions"."dropped_by", "meeting_actions"."why_dropped") in (0, 3)),
	CONSTRAINT "meeting_actions_ended_once" CHECK ("meeting_actions"."done_at" is null or "meeting_actions"."dropped_at" is null)
);
--> statement-breakpoint
ALTER TABLE "meeting_actions" ADD CONSTRAINT "meeting_actions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_actions" ADD CONSTRAINT "meeting_actions_owner_id_members_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_actions" ADD CONSTRAINT "meeting_actions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_actions" ADD CONSTRAINT "meeting_actions_dropped_by_people_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_actions_meeting_idx" ON "meeting_actions" USING btree ("meeting_id","due_on");--> statement-breakpoint
CREATE INDEX "meeting_actions_owner_idx" ON "meeting_actions" USING btree ("owner_id");