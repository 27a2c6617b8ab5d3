CREATE TABLE "group_minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group" text NOT NULL,
	"title" text NOT NULL,
	"met_on" date NOT NULL,
	"readers" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_minutes_readers" CHECK ("group_minutes"."readers" in ('group', 'members'))
);
--> statement-breakpoint
CREATE TABLE "group_minutes_versions" (
	"minutes_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text,
	"pdf" "bytea",
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	CONSTRAINT "group_minutes_versions_minutes_id_version_pk" PRIMARY KEY("minutes_id","version"),
	CONSTRAINT "group_minutes_versions_content" CHECK (("group_minutes_versions"."text" is null) <> ("group_minutes_versions"."pdf" is null)),
	CONSTRAINT "group_minutes_versions_size" CHECK (octet_length("group_minutes_versions"."pdf") between 1 and 5000000),
	CONSTRAINT "group_minutes_versions_two_people" CHECK ("group_minutes_versions"."approved_by" <> "group_minutes_versions"."written_by"),
	CONSTRAINT "group_minutes_versions_approved" CHECK (("group_minutes_versions"."approved_by" is null) = ("group_minutes_versions"."approved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "handover_ticks" (
	"term_id" uuid NOT NULL,
	"item" text NOT NULL,
	"side" text NOT NULL,
	"ticked_by" uuid NOT NULL,
	"ticked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_ticks_term_id_item_side_pk" PRIMARY KEY("term_id","item","side"),
	CONSTRAINT "handover_ticks_side" CHECK ("handover_ticks"."side" in ('gives', 'takes'))
);
--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "group" text;--> statement-breakpoint
ALTER TABLE "group_minutes" ADD CONSTRAINT "group_minutes_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_minutes_versions" ADD CONSTRAINT "group_minutes_versions_minutes_id_group_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."group_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_minutes_versions" ADD CONSTRAINT "group_minutes_versions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_minutes_versions" ADD CONSTRAINT "group_minutes_versions_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_ticked_by_people_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_minutes_group_idx" ON "group_minutes" USING btree ("group","met_on");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_ticks_two_people" ON "handover_ticks" USING btree ("term_id","item","ticked_by");