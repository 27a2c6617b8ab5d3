CREATE TABLE "sister_organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"website" text,
	"office" text NOT NULL,
	"contact_sealed" text NOT NULL,
	"address_hash" text,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sister_organisations_kind" CHECK ("sister_organisations"."kind" in ('union', 'society', 'council', 'campaign', 'other'))
);
--> statement-breakpoint
CREATE INDEX "sister_organisations_address_idx" ON "sister_organisations" USING btree ("address_hash");