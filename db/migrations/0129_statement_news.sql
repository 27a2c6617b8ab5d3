CREATE TABLE "statement_news" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"recipients" integer,
	CONSTRAINT "statement_news_two_people" CHECK ("statement_news"."confirmed_by" <> "statement_news"."written_by"),
	CONSTRAINT "statement_news_sent" CHECK (num_nonnulls("statement_news"."confirmed_by", "statement_news"."confirmed_at", "statement_news"."recipients") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "statement_news" ADD CONSTRAINT "statement_news_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_news" ADD CONSTRAINT "statement_news_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_news" ADD CONSTRAINT "statement_news_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;