CREATE TABLE "disputes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"stripe_charge_id" text NOT NULL,
	"method" text,
	"amount_pence" integer NOT NULL,
	"taken_pence" integer NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"answer_by" timestamp with time zone,
	"mirrored_at" timestamp with time zone NOT NULL,
	"seen_status" text,
	"seen_at" timestamp with time zone,
	"seen_by" uuid
);
--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_seen_by_people_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disputes_person_idx" ON "disputes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "disputes_when_idx" ON "disputes" USING btree ("opened_at","id");