ALTER TABLE "claims" DROP CONSTRAINT "claims_kind";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_state";--> statement-breakpoint
ALTER TABLE "claims" ALTER COLUMN "state" SET DEFAULT 'draft';--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_paid_idx" ON "claims" USING btree ("paid_at");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_direct" CHECK (("claims"."kind" = 'direct') = ("claims"."proposed_by" is not null) and ("claims"."kind" <> 'direct' or "claims"."person_id" is null));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_kind" CHECK ("claims"."kind" in ('expense', 'conference-support', 'hardship', 'direct'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_state" CHECK ("claims"."state" in ('draft', 'asked', 'approved', 'paid', 'declined', 'withdrawn'));--> statement-breakpoint
-- Nobody approves money to themselves, and no claim is approved by fewer than two people, whoever writes.
create function guard_claim_approval() returns trigger language plpgsql as $$
begin
  if exists (select 1 from claims where id = new.claim_id and person_id = new.person_id) then
    raise exception 'a claimant approves nothing' using errcode = '23514', constraint = 'claim_approvals_not_the_claimant';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger claim_approvals_guard before insert on claim_approvals
  for each row execute function guard_claim_approval();
--> statement-breakpoint
create function guard_claim_state() returns trigger language plpgsql as $$
begin
  if new.state in ('approved', 'paid') and old.state <> new.state and (
    select count(*) < 2 or min(granted_pence) is distinct from new.granted_pence
    from claim_approvals where claim_id = new.id
  ) then
    raise exception 'a claim is approved by two' using errcode = '23514', constraint = 'claims_two_people';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger claims_two_people before update of state on claims
  for each row execute function guard_claim_state();
