CREATE TABLE "membership_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "membership_cards" ADD CONSTRAINT "membership_cards_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_cards_token_key" ON "membership_cards" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_cards_one_each" ON "membership_cards" USING btree ("person_id") WHERE "membership_cards"."replaced_at" is null;