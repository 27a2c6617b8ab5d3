CREATE TABLE "statement_signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address_hash" text,
	"person_id" uuid,
	"contact_sealed" text,
	"token_hash" text NOT NULL,
	"token_sealed" text NOT NULL,
	"shows" text,
	"name" text,
	"office" text,
	"constituency" text,
	"consent_version" integer,
	"organisation" text,
	"agreed_by" text,
	"agreed_on" date,
	"news_version" integer,
	"signed_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	CONSTRAINT "statement_signatures_kind" CHECK ("statement_signatures"."kind" in ('person', 'organisation')),
	CONSTRAINT "statement_signatures_shows" CHECK ("statement_signatures"."shows" in ('name', 'office', 'constituency', 'counted')),
	CONSTRAINT "statement_signatures_agreed_by" CHECK ("statement_signatures"."agreed_by" in ('committee', 'conference', 'agm', 'meeting', 'ballot', 'other')),
	CONSTRAINT "statement_signatures_of_person" CHECK ("statement_signatures"."kind" <> 'person' or ("statement_signatures"."shows" is not null and num_nonnulls("statement_signatures"."organisation", "statement_signatures"."agreed_by", "statement_signatures"."agreed_on") = 0
        and ("statement_signatures"."name" is null) = ("statement_signatures"."shows" = 'counted') and ("statement_signatures"."office" is not null) = ("statement_signatures"."shows" = 'office')
        and ("statement_signatures"."constituency" is not null) = ("statement_signatures"."shows" = 'constituency') and ("statement_signatures"."consent_version" is null) = ("statement_signatures"."shows" = 'counted'))),
	CONSTRAINT "statement_signatures_of_organisation" CHECK ("statement_signatures"."kind" <> 'organisation' or (num_nonnulls("statement_signatures"."organisation", "statement_signatures"."office", "statement_signatures"."agreed_by", "statement_signatures"."agreed_on") = 4
        and num_nonnulls("statement_signatures"."shows", "statement_signatures"."name", "statement_signatures"."constituency", "statement_signatures"."consent_version") = 0)),
	CONSTRAINT "statement_signatures_approved" CHECK (("statement_signatures"."approved_at" is null) = ("statement_signatures"."approved_by" is null))
);
--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "statement_signatures_address_once" ON "statement_signatures" USING btree ("statement_id","kind","address_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_signatures_person_once" ON "statement_signatures" USING btree ("statement_id","kind","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_signatures_token_key" ON "statement_signatures" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_signatures_organisation_once" ON "statement_signatures" USING btree ("statement_id",lower("organisation")) WHERE "statement_signatures"."kind" = 'organisation' and "statement_signatures"."approved_at" is not null;--> statement-breakpoint
CREATE INDEX "statement_signatures_list_idx" ON "statement_signatures" USING btree ("statement_id","kind","id");--> statement-breakpoint
CREATE INDEX "statement_signatures_person_idx" ON "statement_signatures" USING btree ("person_id");