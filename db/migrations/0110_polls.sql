CREATE TABLE "poll_answers" (
	"poll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choices" integer[] NOT NULL,
	CONSTRAINT "poll_answers_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id"),
	CONSTRAINT "poll_answers_some" CHECK (cardinality("poll_answers"."choices") between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"poll_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"chosen" integer,
	CONSTRAINT "poll_options_poll_id_position_pk" PRIMARY KEY("poll_id","position")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "polls_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"question" text NOT NULL,
	"about" text,
	"group" text,
	"place" text,
	"most" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_as" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"asked" integer,
	"answered" integer,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"why_withdrawn" text,
	CONSTRAINT "polls_state" CHECK ("polls"."state" in ('open', 'closed', 'withdrawn')),
	CONSTRAINT "polls_asked_as" CHECK ("polls"."asked_as" in ('officer', 'convenor')),
	CONSTRAINT "polls_of_one" CHECK ("polls"."group" is null or "polls"."place" is null),
	CONSTRAINT "polls_in_order" CHECK ("polls"."asked_at" < "polls"."closes_at"),
	CONSTRAINT "polls_most" CHECK ("polls"."most" between 1 and 10),
	CONSTRAINT "polls_closed" CHECK (("polls"."state" = 'closed') = ("polls"."closed_at" is not null and "polls"."asked" is not null)),
	CONSTRAINT "polls_withdrawn" CHECK (("polls"."state" = 'withdrawn') = ("polls"."withdrawn_at" is not null and "polls"."why_withdrawn" is not null))
);
--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "polls_number_key" ON "polls" USING btree ("number");--> statement-breakpoint
CREATE INDEX "polls_state_idx" ON "polls" USING btree ("state","closes_at");