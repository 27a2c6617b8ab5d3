CREATE TABLE "statement_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"said_sealed" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"for_whom" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "statement_versions" (
	"statement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_versions_statement_id_number_pk" PRIMARY KEY("statement_id","number")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "statements_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"sign_until" timestamp with time zone NOT NULL,
	"embargo_until" timestamp with time zone,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"proposal" text,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"fixed_at" timestamp with time zone,
	"hash" text,
	"withdrawn_at" timestamp with time zone,
	"why" text,
	CONSTRAINT "statements_state" CHECK ("statements"."state" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "statements_proposal" CHECK ("statements"."proposal" in ('publish', 'withdraw')),
	CONSTRAINT "statements_proposed" CHECK (num_nonnulls("statements"."proposal", "statements"."proposed_by", "statements"."proposed_at") in (0, 3)),
	CONSTRAINT "statements_proposal_fits" CHECK ("statements"."proposal" is null or ("statements"."proposal" = 'publish') = ("statements"."state" = 'draft')),
	CONSTRAINT "statements_fixed" CHECK (num_nonnulls("statements"."fixed_at", "statements"."hash") = case when "statements"."state" = 'draft' then 0 else 2 end),
	CONSTRAINT "statements_withdrawn" CHECK (("statements"."state" = 'withdrawn') = ("statements"."withdrawn_at" is not null)),
	CONSTRAINT "statements_withdrawn_why" CHECK ("statements"."state" <> 'withdrawn' or "statements"."why" is not null),
	CONSTRAINT "statements_embargo" CHECK ("statements"."embargo_until" is null or "statements"."embargo_until" < "statements"."sign_until")
);
--> statement-breakpoint
ALTER TABLE "statement_comments" ADD CONSTRAINT "statement_comments_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_links" ADD CONSTRAINT "statement_links_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_links" ADD CONSTRAINT "statement_links_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_versions" ADD CONSTRAINT "statement_versions_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_versions" ADD CONSTRAINT "statement_versions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statement_comments_statement_idx" ON "statement_comments" USING btree ("statement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_links_token_key" ON "statement_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "statement_links_statement_idx" ON "statement_links" USING btree ("statement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number_key" ON "statements" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_slug_key" ON "statements" USING btree ("slug");