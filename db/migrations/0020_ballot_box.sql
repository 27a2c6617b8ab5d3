CREATE TABLE "paper_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "paper_orders_kind" CHECK ("paper_orders"."kind" in ('replace', 'assist')),
	CONSTRAINT "paper_orders_two_people" CHECK ("paper_orders"."confirmed_by" <> "paper_orders"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "paper_marks" DROP CONSTRAINT "paper_marks_blinded";--> statement-breakpoint
ALTER TABLE "lockers" DROP CONSTRAINT "lockers_election_id_elections_id_fk";
--> statement-breakpoint
ALTER TABLE "lockers" DROP CONSTRAINT "lockers_person_id_members_person_id_fk";
--> statement-breakpoint
ALTER TABLE "roll_amendments" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "paper_orders" ADD CONSTRAINT "paper_orders_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_orders" ADD CONSTRAINT "paper_orders_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_orders" ADD CONSTRAINT "paper_orders_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_orders" ADD CONSTRAINT "paper_orders_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_orders_one_open" ON "paper_orders" USING btree ("election_id","person_id") WHERE "paper_orders"."confirmed_at" is null;--> statement-breakpoint
ALTER TABLE "paper_marks" ADD CONSTRAINT "paper_marks_blinded" CHECK (case "paper_marks"."kind" when 'assisted' then "paper_marks"."blinded_hash" is null
        else "paper_marks"."blinded_hash" is not null or "paper_marks"."generation" > 1 end);--> statement-breakpoint
-- The roll is frozen: what stands on it stays, and nobody is put on it afterwards. Two officers amend it in a table of its own.
create trigger electors_append_only before update or delete on electors
  for each statement execute function refuse_change();
--> statement-breakpoint
create function guard_electors() returns trigger language plpgsql as $$
begin
  if exists (
    select from added join elections on elections.id = added.election_id
    where elections.roll_frozen_at is not null
  ) then
    raise exception 'the roll is frozen' using errcode = '23001', constraint = 'electors_frozen';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger electors_frozen after insert on electors
  referencing new table as added for each statement execute function guard_electors();
--> statement-breakpoint
-- After the close nothing comes into the box. Rows are taken out only to be written again in an order that tells nothing,
-- which the verb announces for its own transaction.
create function guard_box() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if coalesce(current_setting('mandate.rewriting', true), '') = old.election_id::text then return old; end if;
    raise exception 'nothing is taken out of the box' using errcode = '23001', constraint = 'sealed_ballots_append_only';
  end if;
  if exists (select from elections where id = new.election_id and closed_at is not null) then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'sealed_ballots_box_closed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sealed_ballots_guard before insert or update or delete on sealed_ballots
  for each row execute function guard_box();
--> statement-breakpoint
create trigger sealed_ballots_no_truncate before truncate on sealed_ballots
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger paper_marks_guard before insert or update or delete on paper_marks
  for each row execute function guard_box();
--> statement-breakpoint
create trigger paper_marks_no_truncate before truncate on paper_marks
  for each statement execute function refuse_change();
