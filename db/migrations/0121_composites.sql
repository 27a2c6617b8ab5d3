CREATE TABLE "composite_answers" (
	"composite_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"consents" boolean NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "composite_answers_composite_id_version_person_id_pk" PRIMARY KEY("composite_id","version","person_id")
);
--> statement-breakpoint
CREATE TABLE "composite_parts" (
	"composite_id" uuid NOT NULL,
	"motion_id" uuid NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "composite_parts_composite_id_motion_id_pk" PRIMARY KEY("composite_id","motion_id")
);
--> statement-breakpoint
CREATE TABLE "composite_versions" (
	"composite_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "composite_versions_composite_id_number_pk" PRIMARY KEY("composite_id","number")
);
--> statement-breakpoint
CREATE TABLE "composites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"version" integer NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"motion_id" uuid,
	"made_at" timestamp with time zone,
	"why" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "composites_state" CHECK ("composites"."state" in ('proposed', 'made', 'ended')),
	CONSTRAINT "composites_why" CHECK ("composites"."why" in ('refused', 'lapsed', 'original-gone', 'withdrawn', 'taken-apart')),
	CONSTRAINT "composites_made" CHECK (("composites"."motion_id" is null) = ("composites"."made_at" is null) and ("composites"."state" <> 'made' or "composites"."motion_id" is not null) and ("composites"."state" <> 'proposed' or "composites"."motion_id" is null)),
	CONSTRAINT "composites_ended" CHECK (("composites"."state" = 'ended') = ("composites"."why" is not null) and ("composites"."state" = 'ended') = ("composites"."ended_at" is not null) and ("composites"."why" = 'taken-apart') = ("composites"."state" = 'ended' and "composites"."motion_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "motions" DROP CONSTRAINT "motions_state";--> statement-breakpoint
ALTER TABLE "composite_answers" ADD CONSTRAINT "composite_answers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composite_answers" ADD CONSTRAINT "composite_answers_version" FOREIGN KEY ("composite_id","version") REFERENCES "public"."composite_versions"("composite_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composite_parts" ADD CONSTRAINT "composite_parts_composite_id_composites_id_fk" FOREIGN KEY ("composite_id") REFERENCES "public"."composites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composite_parts" ADD CONSTRAINT "composite_parts_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composite_versions" ADD CONSTRAINT "composite_versions_composite_id_composites_id_fk" FOREIGN KEY ("composite_id") REFERENCES "public"."composites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composite_versions" ADD CONSTRAINT "composite_versions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composites" ADD CONSTRAINT "composites_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composites" ADD CONSTRAINT "composites_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composites" ADD CONSTRAINT "composites_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "composite_parts_one_at_a_time" ON "composite_parts" USING btree ("motion_id") WHERE "composite_parts"."live";--> statement-breakpoint
CREATE INDEX "composites_meeting_idx" ON "composites" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "composites_motion_key" ON "composites" USING btree ("motion_id");--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_state" CHECK ("motions"."state" in ('moved', 'seconded', 'voting', 'decided', 'withdrawn', 'composited'));