CREATE TABLE "group_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"group" text NOT NULL,
	"role" text NOT NULL,
	"represents" text,
	"term_id" uuid,
	"ends_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	CONSTRAINT "group_proposals_kind" CHECK ("group_proposals"."kind" in ('appoint', 'end')),
	CONSTRAINT "group_proposals_role" CHECK ("group_proposals"."role" in ('member', 'convenor')),
	CONSTRAINT "group_proposals_state" CHECK ("group_proposals"."state" in ('proposed', 'asked', 'confirmed', 'refused', 'rejected', 'withdrawn')),
	CONSTRAINT "group_proposals_two_people" CHECK ("group_proposals"."person_id" <> "group_proposals"."proposed_by" and ("group_proposals"."state" not in ('asked', 'confirmed', 'refused') or ("group_proposals"."settled_by" is not null and "group_proposals"."settled_by" not in ("group_proposals"."proposed_by", "group_proposals"."person_id"))))
);
--> statement-breakpoint
CREATE TABLE "group_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"group" text NOT NULL,
	"role" text NOT NULL,
	"represents" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"appointed_by" uuid NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"ended_by" uuid,
	"end_confirmed_by" uuid,
	"why_ended" text,
	"visible_to" text DEFAULT 'group' NOT NULL,
	"consent_version" integer,
	CONSTRAINT "group_terms_role" CHECK ("group_terms"."role" in ('member', 'convenor')),
	CONSTRAINT "group_terms_visible_to" CHECK ("group_terms"."visible_to" in ('group', 'members', 'everybody')),
	CONSTRAINT "group_terms_consent" CHECK ("group_terms"."visible_to" = 'group' or "group_terms"."consent_version" is not null),
	CONSTRAINT "group_terms_in_order" CHECK ("group_terms"."starts_at" <= "group_terms"."ends_at"),
	CONSTRAINT "group_terms_two_people" CHECK ("group_terms"."appointed_by" <> "group_terms"."confirmed_by" and "group_terms"."person_id" not in ("group_terms"."appointed_by", "group_terms"."confirmed_by")),
	CONSTRAINT "group_terms_end_two_people" CHECK ("group_terms"."ended_by" <> "group_terms"."end_confirmed_by")
);
--> statement-breakpoint
ALTER TABLE "group_proposals" ADD CONSTRAINT "group_proposals_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_proposals" ADD CONSTRAINT "group_proposals_term_id_group_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."group_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_proposals" ADD CONSTRAINT "group_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_proposals" ADD CONSTRAINT "group_proposals_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_terms" ADD CONSTRAINT "group_terms_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_terms" ADD CONSTRAINT "group_terms_appointed_by_people_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_terms" ADD CONSTRAINT "group_terms_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_terms" ADD CONSTRAINT "group_terms_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_terms" ADD CONSTRAINT "group_terms_end_confirmed_by_people_id_fk" FOREIGN KEY ("end_confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_proposals_person_idx" ON "group_proposals" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_proposals_one_open" ON "group_proposals" USING btree ("group","person_id") WHERE "group_proposals"."state" in ('proposed', 'asked');--> statement-breakpoint
CREATE INDEX "group_terms_person_idx" ON "group_terms" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_terms_group_idx" ON "group_terms" USING btree ("group","ends_at");--> statement-breakpoint
alter table group_terms add constraint group_terms_one_a_person
  exclude using gist ("group" with =, person_id with =, tstzrange(starts_at, ends_at) with &&);
