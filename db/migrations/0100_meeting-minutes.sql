CREATE TABLE "meeting_minutes" (
	"meeting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"decided_at_id" uuid,
	CONSTRAINT "meeting_minutes_meeting_id_version_pk" PRIMARY KEY("meeting_id","version"),
	CONSTRAINT "meeting_minutes_approved" CHECK ("meeting_minutes"."decided_at_id" is null or "meeting_minutes"."approved_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "meeting_minutes_approvals" (
	"meeting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_minutes_approvals_pk" PRIMARY KEY("meeting_id","version","person_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_decided_at_id_meetings_id_fk" FOREIGN KEY ("decided_at_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes_approvals" ADD CONSTRAINT "meeting_minutes_approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes_approvals" ADD CONSTRAINT "meeting_minutes_approvals_version" FOREIGN KEY ("meeting_id","version") REFERENCES "public"."meeting_minutes"("meeting_id","version") ON DELETE no action ON UPDATE no action;