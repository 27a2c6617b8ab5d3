CREATE TABLE "meeting_attendance" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"how" text NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "meeting_attendance_how" CHECK ("meeting_attendance"."how" in ('code', 'list', 'online'))
);
--> statement-breakpoint
CREATE TABLE "meeting_roll" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "meeting_roll_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_speakers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"side" text,
	"quota" boolean NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"seconds" integer,
	"ended_at" timestamp with time zone,
	CONSTRAINT "meeting_speakers_kind" CHECK ("meeting_speakers"."kind" in ('speech', 'order')),
	CONSTRAINT "meeting_speakers_side" CHECK ("meeting_speakers"."side" in ('for', 'against')),
	CONSTRAINT "meeting_speakers_ended" CHECK ("meeting_speakers"."ended_at" is null or "meeting_speakers"."called_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "meetings" DROP CONSTRAINT "meetings_state";--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "opened_by" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "roll_size" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "quorum" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "check_in_code" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "current_item_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "list_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "speaking_seconds" integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "first_time_first" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "quota_order" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "attended" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "attended_online" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "attended_voting" integer;--> statement-breakpoint
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_roll" ADD CONSTRAINT "meeting_roll_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_roll" ADD CONSTRAINT "meeting_roll_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_speakers" ADD CONSTRAINT "meeting_speakers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_speakers" ADD CONSTRAINT "meeting_speakers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_attendance_once" ON "meeting_attendance" USING btree ("meeting_id","person_id") WHERE "meeting_attendance"."left_at" is null;--> statement-breakpoint
CREATE INDEX "meeting_attendance_person_idx" ON "meeting_attendance" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_speakers_waits_once" ON "meeting_speakers" USING btree ("meeting_id","person_id","kind") WHERE "meeting_speakers"."called_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_speakers_one_speaks" ON "meeting_speakers" USING btree ("meeting_id") WHERE "meeting_speakers"."called_at" is not null and "meeting_speakers"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_current_item_id_meeting_items_id_fk" FOREIGN KEY ("current_item_id") REFERENCES "public"."meeting_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_opened" CHECK (("meetings"."state" in ('open', 'closed')) = ("meetings"."opened_at" is not null and "meetings"."quorum" is not null));--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_closed" CHECK (("meetings"."state" = 'closed') = ("meetings"."closed_at" is not null));--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_speaking" CHECK ("meetings"."speaking_seconds" between 60 and 1800);--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_state" CHECK ("meetings"."state" in ('draft', 'called', 'open', 'closed', 'cancelled'));