CREATE TABLE "calendar_feeds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"token_sealed" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_answers" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"coming" text NOT NULL,
	"needs_sealed" text,
	"seat" text,
	"seat_sealed" text,
	"seat_consent_version" integer,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_answers_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id"),
	CONSTRAINT "meeting_answers_coming" CHECK ("meeting_answers"."coming" in ('room', 'online', 'no')),
	CONSTRAINT "meeting_answers_seat" CHECK ("meeting_answers"."seat" in ('offered', 'needed')),
	CONSTRAINT "meeting_answers_seat_whole" CHECK (("meeting_answers"."seat" is null) = ("meeting_answers"."seat_sealed" is null)),
	CONSTRAINT "meeting_answers_only_who_come" CHECK ("meeting_answers"."coming" <> 'no' or ("meeting_answers"."needs_sealed" is null and "meeting_answers"."seat" is null)),
	CONSTRAINT "meeting_answers_shown" CHECK ("meeting_answers"."seat_consent_version" is null or "meeting_answers"."seat" is not null)
);
--> statement-breakpoint
CREATE TABLE "meeting_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text,
	"motion_id" uuid,
	"minutes" integer NOT NULL,
	"speaker" text,
	"about" text,
	CONSTRAINT "meeting_items_named" CHECK (("meeting_items"."title" is null) = ("meeting_items"."motion_id" is not null)),
	CONSTRAINT "meeting_items_minutes" CHECK ("meeting_items"."minutes" between 1 and 480)
);
--> statement-breakpoint
CREATE TABLE "meeting_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"title" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_papers_size" CHECK (octet_length("meeting_papers"."pdf") between 1 and 5000000)
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "meetings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"group" text,
	"place" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"town" text,
	"venue" text,
	"online_link" text,
	"chair" text,
	"words" text,
	"access" text,
	"children" text,
	"travel" text,
	"online_how" text,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"called_by" uuid,
	"called_at" timestamp with time zone,
	"notice_days" integer,
	"revision" integer DEFAULT 0 NOT NULL,
	"notice_id" uuid,
	"cancelled_at" timestamp with time zone,
	"why_cancelled" text,
	CONSTRAINT "meetings_kind" CHECK ("meetings"."kind" in ('ordinary', 'annual', 'special')),
	CONSTRAINT "meetings_state" CHECK ("meetings"."state" in ('draft', 'called', 'cancelled')),
	CONSTRAINT "meetings_in_order" CHECK ("meetings"."starts_at" < "meetings"."ends_at"),
	CONSTRAINT "meetings_of_one" CHECK ("meetings"."group" is null or "meetings"."place" is null),
	CONSTRAINT "meetings_somewhere" CHECK ("meetings"."venue" is not null or "meetings"."online_link" is not null),
	CONSTRAINT "meetings_room" CHECK (("meetings"."town" is null) = ("meetings"."venue" is null)),
	CONSTRAINT "meetings_called" CHECK ("meetings"."state" = 'draft' or ("meetings"."called_at" is not null and "meetings"."called_by" is not null)),
	CONSTRAINT "meetings_cancelled" CHECK (("meetings"."state" = 'cancelled') = ("meetings"."cancelled_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_item_id_meeting_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."meeting_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_called_by_people_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token_key" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "meeting_answers_person_idx" ON "meeting_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meeting_items_meeting_idx" ON "meeting_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_items_motion_once" ON "meeting_items" USING btree ("meeting_id","motion_id");--> statement-breakpoint
CREATE INDEX "meeting_papers_item_idx" ON "meeting_papers" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_number_key" ON "meetings" USING btree ("number");--> statement-breakpoint
CREATE INDEX "meetings_starts_idx" ON "meetings" USING btree ("starts_at");