CREATE TABLE "affiliate_delegates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"affiliate_id" uuid NOT NULL,
	"stands_in_for" uuid,
	"until" date,
	"named_sealed" text NOT NULL,
	"address_hash" text NOT NULL,
	"person_id" uuid,
	"token_hash" text NOT NULL,
	"token_sealed" text NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"credential" text,
	CONSTRAINT "affiliate_delegates_substitute" CHECK (("affiliate_delegates"."stands_in_for" is null) = ("affiliate_delegates"."until" is null)),
	CONSTRAINT "affiliate_delegates_accepted" CHECK (("affiliate_delegates"."accepted_at" is null) = ("affiliate_delegates"."credential" is null))
);
--> statement-breakpoint
CREATE TABLE "affiliate_fees" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"year_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "affiliate_years" (
	"id" uuid PRIMARY KEY NOT NULL,
	"affiliate_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_before" date NOT NULL,
	"members" integer NOT NULL,
	"fee_pence" integer NOT NULL,
	"fee_due_on" date NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "affiliate_years_days" CHECK ("affiliate_years"."starts_on" < "affiliate_years"."ends_before"),
	CONSTRAINT "affiliate_years_fee" CHECK ("affiliate_years"."fee_pence" >= 0),
	CONSTRAINT "affiliate_years_members" CHECK ("affiliate_years"."members" > 0)
);
--> statement-breakpoint
CREATE TABLE "delegate_arrivals" (
	"meeting_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delegate_arrivals_meeting_id_place_id_pk" PRIMARY KEY("meeting_id","place_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "affiliates" ADD COLUMN "notice" text;--> statement-breakpoint
ALTER TABLE "affiliate_delegates" ADD CONSTRAINT "affiliate_delegates_affiliate_id_affiliates_id_fk" FOREIGN KEY ("affiliate_id") REFERENCES "public"."affiliates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliate_delegates" ADD CONSTRAINT "affiliate_delegates_stands_in_for_affiliate_delegates_id_fk" FOREIGN KEY ("stands_in_for") REFERENCES "public"."affiliate_delegates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliate_delegates" ADD CONSTRAINT "affiliate_delegates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliate_fees" ADD CONSTRAINT "affiliate_fees_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliate_fees" ADD CONSTRAINT "affiliate_fees_year_id_affiliate_years_id_fk" FOREIGN KEY ("year_id") REFERENCES "public"."affiliate_years"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliate_years" ADD CONSTRAINT "affiliate_years_affiliate_id_affiliates_id_fk" FOREIGN KEY ("affiliate_id") REFERENCES "public"."affiliates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate_arrivals" ADD CONSTRAINT "delegate_arrivals_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate_arrivals" ADD CONSTRAINT "delegate_arrivals_delegate_id_affiliate_delegates_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."affiliate_delegates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_named_once" ON "affiliate_delegates" USING btree ("affiliate_id","address_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_address_once" ON "affiliate_delegates" USING btree ("address_hash") WHERE "affiliate_delegates"."accepted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_person_once" ON "affiliate_delegates" USING btree ("person_id") WHERE "affiliate_delegates"."accepted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_one_substitute" ON "affiliate_delegates" USING btree ("stands_in_for");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_token_key" ON "affiliate_delegates" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_delegates_credential_key" ON "affiliate_delegates" USING btree ("credential");--> statement-breakpoint
CREATE INDEX "affiliate_delegates_person_idx" ON "affiliate_delegates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "affiliate_fees_year_idx" ON "affiliate_fees" USING btree ("year_id");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliate_years_once" ON "affiliate_years" USING btree ("affiliate_id","ends_before");--> statement-breakpoint
CREATE INDEX "delegate_arrivals_delegate_idx" ON "delegate_arrivals" USING btree ("delegate_id");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_purpose" CHECK ("ledger_entries"."purpose" in ('affiliation')) NOT VALID;