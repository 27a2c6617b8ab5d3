CREATE TABLE "returned_addresses" (
	"email" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"why" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "returned_addresses_why" CHECK ("returned_addresses"."why" in ('bounced', 'spam'))
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "topic" text;--> statement-breakpoint
-- Whoever had agreed to news gets the topic of that name. Who had agreed in two ways keeps the first, so that one word stops it.
UPDATE "consents" c SET "withdrawn_at" = now()
WHERE c."wording" in ('supporter-news', 'news-brought-along') and c."withdrawn_at" is null
  and exists (
    select 1 from "consents" f
    where f."person_id" = c."person_id" and f."wording" in ('supporter-news', 'news-brought-along') and f."withdrawn_at" is null
      and (f."given_at", f."id") < (c."given_at", c."id"));--> statement-breakpoint
UPDATE "consents" SET "topic" = 'news' WHERE "wording" in ('supporter-news', 'news-brought-along');--> statement-breakpoint
CREATE INDEX "returned_addresses_person_idx" ON "returned_addresses" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_topic_once" ON "consents" USING btree ("topic","person_id") WHERE "consents"."topic" is not null and "consents"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "supporters" DROP COLUMN "wants_news";--> statement-breakpoint
-- Addresses from which an email came back, or that marked one as spam, and that none has reached since.
INSERT INTO "returned_addresses" ("email", "person_id", "why", "since")
SELECT distinct on (m."to_email") m."to_email", p."id",
  case when m."complained_at" is not null then 'spam' else 'bounced' end,
  coalesce(m."complained_at", m."bounced_at")
FROM "outgoing_mails" m JOIN "people" p ON p."email" = m."to_email"
WHERE (m."bounced_at" is not null or m."complained_at" is not null)
  and not exists (
    select 1 from "outgoing_mails" d
    where d."to_email" = m."to_email" and d."delivered_at" > coalesce(m."complained_at", m."bounced_at"))
ORDER BY m."to_email", coalesce(m."complained_at", m."bounced_at");
