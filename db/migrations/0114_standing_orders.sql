CREATE TABLE "requisition_names" (
	"requisition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requisition_names_requisition_id_person_id_pk" PRIMARY KEY("requisition_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "requisitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "requisitions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"business" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"needed" integer NOT NULL,
	"lapses_at" timestamp with time zone NOT NULL,
	"reached_at" timestamp with time zone,
	"signed" integer,
	"call_by" date,
	"meeting_id" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "requisitions_needed" CHECK ("requisitions"."needed" > 0),
	CONSTRAINT "requisitions_reached" CHECK (num_nulls("requisitions"."reached_at", "requisitions"."signed", "requisitions"."call_by") in (0, 3)),
	CONSTRAINT "requisitions_answered" CHECK (("requisitions"."meeting_id" is null) = ("requisitions"."answered_at" is null)),
	CONSTRAINT "requisitions_answered_reached" CHECK ("requisitions"."meeting_id" is null or "requisitions"."reached_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "meeting_rulings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid,
	"point" text NOT NULL,
	"upheld" boolean NOT NULL,
	"ruled_by" uuid NOT NULL,
	"ruled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_orders" (
	"version" integer PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"speaking_seconds" integer NOT NULL,
	"first_time_first" boolean NOT NULL,
	"quota_order" boolean NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "standing_orders_speaking" CHECK ("standing_orders"."speaking_seconds" between 60 and 1800),
	CONSTRAINT "standing_orders_confirmed" CHECK (num_nulls("standing_orders"."confirmed_by", "standing_orders"."confirmed_at") in (0, 2)),
	CONSTRAINT "standing_orders_two" CHECK ("standing_orders"."confirmed_by" <> "standing_orders"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "requisition_names" ADD CONSTRAINT "requisition_names_requisition_id_requisitions_id_fk" FOREIGN KEY ("requisition_id") REFERENCES "public"."requisitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisition_names" ADD CONSTRAINT "requisition_names_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisitions" ADD CONSTRAINT "requisitions_opened_by_members_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisitions" ADD CONSTRAINT "requisitions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_rulings" ADD CONSTRAINT "meeting_rulings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_rulings" ADD CONSTRAINT "meeting_rulings_item_id_meeting_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."meeting_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_rulings" ADD CONSTRAINT "meeting_rulings_ruled_by_people_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_orders" ADD CONSTRAINT "standing_orders_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_orders" ADD CONSTRAINT "standing_orders_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requisition_names_person_idx" ON "requisition_names" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requisitions_number_key" ON "requisitions" USING btree ("number");--> statement-breakpoint
CREATE INDEX "requisitions_opened_by_idx" ON "requisitions" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "meeting_rulings_meeting_idx" ON "meeting_rulings" USING btree ("meeting_id","ruled_at");