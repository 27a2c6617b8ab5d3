CREATE TABLE "equality_answers" (
	"person_id" uuid NOT NULL,
	"question_group" text NOT NULL,
	"version" integer NOT NULL,
	"answers_sealed" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "equality_answers_person_id_question_group_pk" PRIMARY KEY("person_id","question_group")
);
--> statement-breakpoint
CREATE TABLE "equality_declined" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"declined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "equality_figures" (
	"published_at" timestamp with time zone NOT NULL,
	"question_group" text NOT NULL,
	"figure" text NOT NULL,
	"line" text NOT NULL,
	"about" integer,
	CONSTRAINT "equality_figures_figure_line_published_at_pk" PRIMARY KEY("figure","line","published_at")
);
--> statement-breakpoint
ALTER TABLE "equality_answers" ADD CONSTRAINT "equality_answers_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equality_declined" ADD CONSTRAINT "equality_declined_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "equality_answers_group_idx" ON "equality_answers" USING btree ("question_group","person_id");--> statement-breakpoint
-- Whoever stops being a member (leaves, dies, is expelled) has told us nothing any more, whichever act it was.
create function forget_equality_answers() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from equality_answers where person_id = new.person_id;
  delete from equality_declined where person_id = new.person_id;
  return null;
end $$;--> statement-breakpoint
create trigger members_forget_equality after update of resigned_at, expelled_at on members for each row
  when (new.resigned_at is not null or new.expelled_at is not null) execute function forget_equality_answers();
