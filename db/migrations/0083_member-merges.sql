CREATE TABLE "member_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"from_other" jsonb NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"before_sealed" text,
	"undo_proposed_by" uuid,
	"undo_proposed_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "member_merges_state" CHECK ("member_merges"."state" in ('proposed', 'confirmed', 'declined', 'undone')),
	CONSTRAINT "member_merges_two_records" CHECK ("member_merges"."kept_id" <> "member_merges"."other_id"),
	CONSTRAINT "member_merges_two_people" CHECK ("member_merges"."state" not in ('confirmed', 'undone') or "member_merges"."settled_by" <> "member_merges"."proposed_by"),
	CONSTRAINT "member_merges_two_undo" CHECK ("member_merges"."undone_by" <> "member_merges"."undo_proposed_by")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_kept_id_members_person_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_other_id_members_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_undo_proposed_by_people_id_fk" FOREIGN KEY ("undo_proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "member_merges_one_open_kept" ON "member_merges" USING btree ("kept_id") WHERE "member_merges"."state" = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "member_merges_one_open_other" ON "member_merges" USING btree ("other_id") WHERE "member_merges"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "member_merges_kept_idx" ON "member_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "member_merges_other_idx" ON "member_merges" USING btree ("other_id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_id_members_person_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_merged_idx" ON "members" USING btree ("merged_into_id") WHERE "members"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_not_into_itself" CHECK ("members"."merged_into_id" <> "members"."person_id");
--> statement-breakpoint
-- Erasure takes the name and the note off an entry. A merge of two records of one person moves the name to the one that is kept, and its
-- undoing moves it back; the merged record says which two these are. Nothing else.
create or replace function guard_ledger() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.person_id is null and (new.note is null or new.note = old.note)
    and to_jsonb(new) - 'person_id' - 'note' = to_jsonb(old) - 'person_id' - 'note' then
    return new;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' and exists (
    select 1 from members m
    where (m.person_id = old.person_id and m.merged_into_id = new.person_id)
      or (m.person_id = new.person_id and m.merged_into_id = old.person_id)
  ) then
    return new;
  end if;
  raise exception 'ledger_entries only grows' using errcode = '23001', constraint = 'ledger_entries_append_only';
end $$;
