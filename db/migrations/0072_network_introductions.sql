CREATE TABLE "network_blocks" (
	"person_id" uuid NOT NULL,
	"blocked_hash" text NOT NULL,
	"blocked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "network_blocks_person_id_blocked_hash_pk" PRIMARY KEY("person_id","blocked_hash")
);
--> statement-breakpoint
CREATE TABLE "network_introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"note_sealed" text,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"from_shares_email" boolean NOT NULL,
	"from_shares_phone" boolean NOT NULL,
	"to_shares_email" boolean DEFAULT false NOT NULL,
	"to_shares_phone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "network_introductions_state" CHECK ("network_introductions"."state" in ('asked', 'accepted', 'declined', 'ended')),
	CONSTRAINT "network_introductions_two_people" CHECK ("network_introductions"."from_id" <> "network_introductions"."to_id")
);
--> statement-breakpoint
DROP INDEX "network_memberships_network_idx";--> statement-breakpoint
ALTER TABLE "network_memberships" ADD COLUMN "shown_name" text;--> statement-breakpoint
ALTER TABLE "network_memberships" ADD COLUMN "shows_pronouns" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "network_memberships" ADD COLUMN "shows_place" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "network_memberships" ADD COLUMN "line_sealed" text;--> statement-breakpoint
ALTER TABLE "network_blocks" ADD CONSTRAINT "network_blocks_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_introductions" ADD CONSTRAINT "network_introductions_from_id_network_memberships_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_introductions" ADD CONSTRAINT "network_introductions_to_id_network_memberships_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "network_introductions_once" ON "network_introductions" USING btree ("from_id","to_id");--> statement-breakpoint
CREATE INDEX "network_introductions_to_idx" ON "network_introductions" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "network_memberships_network_idx" ON "network_memberships" USING btree ("network","id");