CREATE TABLE "mail_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"props" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_recipients" (
	"letter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	CONSTRAINT "letter_recipients_letter_id_person_id_pk" PRIMARY KEY("letter_id","person_id"),
	CONSTRAINT "letter_recipients_state" CHECK ("letter_recipients"."state" in ('waiting', 'posted', 'left-out'))
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "letters_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"topic" text,
	"reach" text NOT NULL,
	"network" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"send_at" timestamp with time zone,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"begun_at" timestamp with time zone,
	"recipients" integer,
	"ended_at" timestamp with time zone,
	"stopped_by" uuid,
	CONSTRAINT "letters_state" CHECK ("letters"."state" in ('draft', 'proposed', 'scheduled', 'sending', 'sent', 'stopped')),
	CONSTRAINT "letters_reach" CHECK ("letters"."reach" in ('everyone', 'members', 'supporters')),
	CONSTRAINT "letters_two_people" CHECK ("letters"."confirmed_by" is null or "letters"."confirmed_by" <> "letters"."proposed_by"),
	CONSTRAINT "letters_network_is_no_topic" CHECK ("letters"."network" is null or "letters"."topic" is null)
);
--> statement-breakpoint
CREATE TABLE "member_segments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"shared" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "text_id" uuid;--> statement-breakpoint
ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_stopped_by_people_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_segments" ADD CONSTRAINT "member_segments_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_recipients_waiting_idx" ON "letter_recipients" USING btree ("letter_id","person_id") WHERE "letter_recipients"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "letter_recipients_person_idx" ON "letter_recipients" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_number_key" ON "letters" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letters_under_way_idx" ON "letters" USING btree ("state") WHERE "letters"."state" in ('proposed', 'scheduled', 'sending');--> statement-breakpoint
CREATE UNIQUE INDEX "member_segments_own_name" ON "member_segments" USING btree ("owner_id","name");--> statement-breakpoint
CREATE INDEX "outgoing_mails_text_idx" ON "outgoing_mails" USING btree ("text_id","state") WHERE "outgoing_mails"."text_id" is not null;