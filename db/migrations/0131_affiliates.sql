CREATE TABLE "affiliates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "affiliates_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" text DEFAULT 'asked' NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"website" text,
	"members" integer NOT NULL,
	"rules" text,
	"agreed_by" text NOT NULL,
	"agreed_on" date NOT NULL,
	"consent_version" integer,
	"asked_at" timestamp with time zone NOT NULL,
	"contact_sealed" text,
	"address_hash" text,
	"contact_id" uuid,
	"token_hash" text,
	"token_sealed" text,
	"proposal" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"why" text,
	"admitted_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "affiliates_state" CHECK ("affiliates"."state" in ('asked', 'admitted', 'declined', 'left', 'ended')),
	CONSTRAINT "affiliates_agreed_by" CHECK ("affiliates"."agreed_by" in ('committee', 'conference', 'agm', 'meeting', 'ballot', 'other')),
	CONSTRAINT "affiliates_proposal" CHECK ("affiliates"."proposal" in ('admit', 'end')),
	CONSTRAINT "affiliates_proposed" CHECK (num_nonnulls("affiliates"."proposal", "affiliates"."proposed_by", "affiliates"."proposed_at") in (0, 3)),
	CONSTRAINT "affiliates_proposal_fits" CHECK ("affiliates"."proposal" is null or ("affiliates"."proposal" = 'admit' and "affiliates"."state" = 'asked') or ("affiliates"."proposal" = 'end' and "affiliates"."state" = 'admitted' and "affiliates"."why" is not null)),
	CONSTRAINT "affiliates_admitted" CHECK (("affiliates"."admitted_at" is not null) = ("affiliates"."state" in ('admitted', 'left', 'ended'))),
	CONSTRAINT "affiliates_closed" CHECK (("affiliates"."closed_at" is not null) = ("affiliates"."state" in ('declined', 'left', 'ended'))),
	CONSTRAINT "affiliates_contact" CHECK (num_nonnulls("affiliates"."contact_sealed", "affiliates"."address_hash", "affiliates"."token_hash", "affiliates"."token_sealed") in (0, 4)),
	CONSTRAINT "affiliates_members" CHECK ("affiliates"."members" > 0)
);
--> statement-breakpoint
ALTER TABLE "affiliates" ADD CONSTRAINT "affiliates_contact_id_people_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliates" ADD CONSTRAINT "affiliates_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliates_number_key" ON "affiliates" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliates_token_key" ON "affiliates" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliates_contact_once" ON "affiliates" USING btree ("address_hash") WHERE "affiliates"."state" in ('asked', 'admitted');--> statement-breakpoint
CREATE UNIQUE INDEX "affiliates_name_once" ON "affiliates" USING btree (lower("name")) WHERE "affiliates"."state" = 'admitted';--> statement-breakpoint
CREATE INDEX "affiliates_contact_idx" ON "affiliates" USING btree ("contact_id");--> statement-breakpoint
create trigger next_number before insert on affiliates for each row execute function next_number();
--> statement-breakpoint
create trigger keep_numbers_gone after delete on affiliates referencing old table as gone for each statement execute function keep_numbers_gone();
