CREATE TABLE "composition_checks" (
	"group" text NOT NULL,
	"rule" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"met" boolean NOT NULL,
	CONSTRAINT "composition_checks_group_rule_checked_at_pk" PRIMARY KEY("group","rule","checked_at")
);
--> statement-breakpoint
CREATE TABLE "composition_declarations" (
	"person_id" uuid NOT NULL,
	"group" text NOT NULL,
	"version" integer NOT NULL,
	"declared_sealed" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "composition_declarations_person_id_group_pk" PRIMARY KEY("person_id","group")
);
--> statement-breakpoint
ALTER TABLE "composition_declarations" ADD CONSTRAINT "composition_declarations_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Whoever stops being a member has declared nothing any more either, whichever act it was.
create or replace function forget_equality_answers() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from equality_answers where person_id = new.person_id;
  delete from equality_declined where person_id = new.person_id;
  delete from composition_declarations where person_id = new.person_id;
  return null;
end $$;
