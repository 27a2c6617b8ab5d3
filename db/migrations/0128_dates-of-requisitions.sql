CREATE TABLE "requisition_dates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requisition_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"town" text,
	"venue" text,
	"online_link" text,
	CONSTRAINT "requisition_dates_in_order" CHECK ("requisition_dates"."starts_at" < "requisition_dates"."ends_at"),
	CONSTRAINT "requisition_dates_somewhere" CHECK (("requisition_dates"."town" is null) = ("requisition_dates"."venue" is null) and ("requisition_dates"."venue" is not null or "requisition_dates"."online_link" is not null))
);
--> statement-breakpoint
ALTER TABLE "requisition_dates" ADD CONSTRAINT "requisition_dates_of_a_caller" FOREIGN KEY ("requisition_id","person_id") REFERENCES "public"."requisition_names"("requisition_id","person_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "requisition_dates_one_each" ON "requisition_dates" USING btree ("requisition_id","person_id");