CREATE TABLE "shared_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "shared_addresses_two_of_them" CHECK ("shared_addresses"."person_id" <> "shared_addresses"."holder_id"),
	CONSTRAINT "shared_addresses_two_people" CHECK ("shared_addresses"."confirmed_by" is null or ("shared_addresses"."confirmed_by" not in ("shared_addresses"."asked_by", "shared_addresses"."person_id", "shared_addresses"."holder_id"))),
	CONSTRAINT "shared_addresses_by_both" CHECK ("shared_addresses"."confirmed_at" is null or ("shared_addresses"."agreed_at" is not null and "shared_addresses"."confirmed_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "shared_addresses" ADD CONSTRAINT "shared_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_addresses" ADD CONSTRAINT "shared_addresses_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_addresses" ADD CONSTRAINT "shared_addresses_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_addresses" ADD CONSTRAINT "shared_addresses_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_addresses_one" ON "shared_addresses" USING btree ("person_id") WHERE "shared_addresses"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "shared_addresses_holder_idx" ON "shared_addresses" USING btree ("holder_id") WHERE "shared_addresses"."ended_at" is null;