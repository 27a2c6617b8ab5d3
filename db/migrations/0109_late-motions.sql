CREATE TABLE "late_motions" (
	"meeting_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reasons" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"admitted" boolean,
	"hands_for" integer,
	"hands_against" integer,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "late_motions_meeting_id_motion_id_pk" PRIMARY KEY("meeting_id","motion_id"),
	CONSTRAINT "late_motions_kind" CHECK ("late_motions"."kind" in ('late', 'emergency')),
	CONSTRAINT "late_motions_decided" CHECK (num_nulls("late_motions"."admitted", "late_motions"."decided_by", "late_motions"."decided_at") in (0, 3)),
	CONSTRAINT "late_motions_hands" CHECK ("late_motions"."hands_for" is null and "late_motions"."hands_against" is null or "late_motions"."admitted" = ("late_motions"."hands_for" > "late_motions"."hands_against"))
);
--> statement-breakpoint
ALTER TABLE "late_motions" ADD CONSTRAINT "late_motions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_motions" ADD CONSTRAINT "late_motions_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_motions" ADD CONSTRAINT "late_motions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;