CREATE TABLE "sponsor_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer_id" uuid NOT NULL,
	"by_organiser" boolean NOT NULL,
	"words_sealed" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sponsor_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"organiser_id" uuid NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"supporter_shared_at" timestamp with time zone,
	"organiser_shared_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sponsor_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"place" text NOT NULL,
	"about_sealed" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sponsor_messages" ADD CONSTRAINT "sponsor_messages_offer_id_sponsor_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."sponsor_offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_offers" ADD CONSTRAINT "sponsor_offers_request_id_sponsor_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."sponsor_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_offers" ADD CONSTRAINT "sponsor_offers_organiser_id_members_person_id_fk" FOREIGN KEY ("organiser_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_requests" ADD CONSTRAINT "sponsor_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sponsor_messages_offer_idx" ON "sponsor_messages" USING btree ("offer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sponsor_offers_one_each" ON "sponsor_offers" USING btree ("request_id","organiser_id");--> statement-breakpoint
CREATE INDEX "sponsor_offers_organiser_idx" ON "sponsor_offers" USING btree ("organiser_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sponsor_requests_one_each" ON "sponsor_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sponsor_requests_place_idx" ON "sponsor_requests" USING btree ("place");--> statement-breakpoint
CREATE INDEX "sponsor_requests_expiry_idx" ON "sponsor_requests" USING btree ("expires_at");