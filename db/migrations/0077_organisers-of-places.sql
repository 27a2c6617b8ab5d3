CREATE TABLE "organiser_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"place" text NOT NULL,
	"state" text NOT NULL,
	"consent_version" integer NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"first_yes_by" uuid,
	"confirmed_by" uuid,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"shown_since" timestamp with time zone,
	"shown_version" integer,
	CONSTRAINT "organiser_terms_state" CHECK ("organiser_terms"."state" in ('offered', 'confirmed', 'declined', 'ended')),
	CONSTRAINT "organiser_terms_two_people" CHECK ("organiser_terms"."state" <> 'confirmed' or ("organiser_terms"."first_yes_by" is not null and "organiser_terms"."confirmed_by" is not null and "organiser_terms"."ends_at" is not null
        and "organiser_terms"."first_yes_by" <> "organiser_terms"."confirmed_by" and "organiser_terms"."person_id" not in ("organiser_terms"."first_yes_by", "organiser_terms"."confirmed_by"))),
	CONSTRAINT "organiser_terms_shown" CHECK (("organiser_terms"."shown_since" is null) = ("organiser_terms"."shown_version" is null))
);
--> statement-breakpoint
ALTER TABLE "organiser_terms" ADD CONSTRAINT "organiser_terms_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organiser_terms" ADD CONSTRAINT "organiser_terms_first_yes_by_people_id_fk" FOREIGN KEY ("first_yes_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organiser_terms" ADD CONSTRAINT "organiser_terms_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organiser_terms" ADD CONSTRAINT "organiser_terms_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organiser_terms_place_idx" ON "organiser_terms" USING btree ("place","state");--> statement-breakpoint
CREATE INDEX "organiser_terms_person_idx" ON "organiser_terms" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organiser_terms_one_offer" ON "organiser_terms" USING btree ("person_id","place") WHERE "organiser_terms"."state" = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX "organiser_terms_one_running" ON "organiser_terms" USING btree ("person_id","place") WHERE "organiser_terms"."state" = 'confirmed';