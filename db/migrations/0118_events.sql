CREATE TABLE "event_sign_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"person_id" uuid,
	"membership_id" uuid,
	"guest_sealed" text,
	"guest_hash" text,
	"token_hash" text,
	"token_sealed" text,
	"how" text NOT NULL,
	"state" text NOT NULL,
	"needs_sealed" text,
	"signed_up_at" timestamp with time zone NOT NULL,
	"came_at" timestamp with time zone,
	CONSTRAINT "event_sign_ups_how" CHECK ("event_sign_ups"."how" in ('room', 'online')),
	CONSTRAINT "event_sign_ups_state" CHECK ("event_sign_ups"."state" in ('place', 'waiting')),
	CONSTRAINT "event_sign_ups_of_one" CHECK (num_nonnulls("event_sign_ups"."person_id", "event_sign_ups"."membership_id", "event_sign_ups"."guest_hash") = 1),
	CONSTRAINT "event_sign_ups_guest_whole" CHECK (num_nonnulls("event_sign_ups"."guest_hash", "event_sign_ups"."guest_sealed", "event_sign_ups"."token_hash", "event_sign_ups"."token_sealed") in (0, 4)),
	CONSTRAINT "event_sign_ups_room_waits" CHECK ("event_sign_ups"."state" <> 'waiting' or "event_sign_ups"."how" = 'room'),
	CONSTRAINT "event_sign_ups_came" CHECK ("event_sign_ups"."came_at" is null or "event_sign_ups"."state" = 'place')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "events_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" text DEFAULT 'draft' NOT NULL,
	"network" text,
	"group" text,
	"place" text,
	"audience" text NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"town" text,
	"venue" text,
	"online_link" text,
	"access" text,
	"capacity" integer,
	"drafted_by" uuid,
	"drafted_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"why_cancelled" text,
	"reminded_at" timestamp with time zone,
	"follow_up" text,
	"followed_up_at" timestamp with time zone,
	"came" integer,
	CONSTRAINT "events_state" CHECK ("events"."state" in ('draft', 'published', 'cancelled')),
	CONSTRAINT "events_audience" CHECK ("events"."audience" in ('everyone', 'members', 'own')),
	CONSTRAINT "events_of_one" CHECK (num_nonnulls("events"."network", "events"."group", "events"."place") <= 1),
	CONSTRAINT "events_own_audience" CHECK ("events"."audience" <> 'own' or num_nonnulls("events"."network", "events"."group", "events"."place") = 1),
	CONSTRAINT "events_network_unnamed" CHECK ("events"."network" is null or "events"."drafted_by" is null),
	CONSTRAINT "events_in_order" CHECK ("events"."starts_at" < "events"."ends_at"),
	CONSTRAINT "events_somewhere" CHECK ("events"."venue" is not null or "events"."online_link" is not null),
	CONSTRAINT "events_room" CHECK (("events"."town" is null) = ("events"."venue" is null)),
	CONSTRAINT "events_capacity" CHECK ("events"."capacity" is null or ("events"."capacity" between 1 and 100000 and "events"."venue" is not null)),
	CONSTRAINT "events_published" CHECK ("events"."state" = 'draft' or "events"."published_at" is not null),
	CONSTRAINT "events_cancelled" CHECK (("events"."state" = 'cancelled') = ("events"."cancelled_at" is not null)),
	CONSTRAINT "events_follow_up" CHECK (("events"."follow_up" is null) = ("events"."followed_up_at" is null))
);
--> statement-breakpoint
ALTER TABLE "event_sign_ups" ADD CONSTRAINT "event_sign_ups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sign_ups" ADD CONSTRAINT "event_sign_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sign_ups" ADD CONSTRAINT "event_sign_ups_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "event_sign_ups_turn" ON "event_sign_ups" USING btree ("event_id","turn");--> statement-breakpoint
CREATE UNIQUE INDEX "event_sign_ups_person_once" ON "event_sign_ups" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_sign_ups_membership_once" ON "event_sign_ups" USING btree ("event_id","membership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_sign_ups_guest_once" ON "event_sign_ups" USING btree ("event_id","guest_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "event_sign_ups_token_key" ON "event_sign_ups" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "event_sign_ups_person_idx" ON "event_sign_ups" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_number_key" ON "events" USING btree ("number");--> statement-breakpoint
CREATE INDEX "events_starts_idx" ON "events" USING btree ("starts_at");