CREATE TABLE "network_meeting_answers" (
	"meeting_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"comes" boolean NOT NULL,
	"needs_sealed" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "network_meeting_answers_meeting_id_membership_id_pk" PRIMARY KEY("meeting_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "network_meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"place" text,
	"online_link" text,
	"words" text NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"why_cancelled" text,
	CONSTRAINT "network_meetings_somewhere" CHECK ("network_meetings"."place" is not null or "network_meetings"."online_link" is not null)
);
--> statement-breakpoint
ALTER TABLE "network_meeting_answers" ADD CONSTRAINT "network_meeting_answers_meeting_id_network_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."network_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_meeting_answers" ADD CONSTRAINT "network_meeting_answers_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_meetings_network_idx" ON "network_meetings" USING btree ("network","starts_at");