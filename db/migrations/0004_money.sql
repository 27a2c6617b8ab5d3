CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"sealed" text,
	"person_id" uuid,
	"subscription_id" uuid,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "import_rows_state" CHECK ("import_rows"."state" in ('good', 'known', 'bad', 'in', 'left-out', 'undone', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"ended_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"last_error" text,
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('read', 'checked', 'running', 'done', 'undoing', 'undone', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "balance_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"source_key" text,
	"amount_pence" integer NOT NULL,
	"fee_pence" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"payout_id" text
);
--> statement-breakpoint
CREATE TABLE "donor_checks" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" text PRIMARY KEY NOT NULL,
	"amount_pence" integer NOT NULL,
	"status" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"arrives_on" date NOT NULL,
	"mirrored_at" timestamp with time zone NOT NULL,
	"bank_pence" integer,
	"bank_on" date,
	"bank_read_at" timestamp with time zone,
	"bank_read_by" uuid
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"person_id" uuid,
	"amount_pence" integer NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" uuid,
	"proposed_at" timestamp with time zone,
	"proposed_by" uuid,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"settled_at" timestamp with time zone,
	"stripe_refund_id" text,
	"last_error" text,
	CONSTRAINT "refunds_state" CHECK ("refunds"."state" in ('asked', 'proposed', 'approved', 'sent', 'declined', 'failed')),
	CONSTRAINT "refunds_reason" CHECK ("refunds"."reason" in ('first-days', 'decision', 'error', 'duplicate')),
	CONSTRAINT "refunds_amount" CHECK ("refunds"."amount_pence" > 0),
	CONSTRAINT "refunds_two_people" CHECK ("refunds"."approved_by" is null or "refunds"."approved_by" <> "refunds"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "write_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"subscription_id" uuid NOT NULL,
	"stripe_invoice_id" text NOT NULL,
	"amount_pence" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "write_offs_amount" CHECK ("write_offs"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE TABLE "drifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reconciliation_id" uuid NOT NULL,
	"customer_id" text NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"source_key" text NOT NULL,
	"here" text,
	"at_stripe" text,
	"healed_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "drifts_kind" CHECK ("drifts"."kind" in ('missing-here', 'missing-at-stripe', 'status', 'amount', 'money-missing-here', 'money-missing-at-stripe', 'money-amount'))
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"ended_at" timestamp with time zone,
	"total" integer,
	"done" integer DEFAULT 0 NOT NULL,
	"stage" text DEFAULT 'stripe' NOT NULL,
	"cursor" text,
	"last_error" text,
	CONSTRAINT "reconciliations_state" CHECK ("reconciliations"."state" in ('running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "claim_approvals" (
	"claim_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"granted_pence" integer NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "claim_approvals_claim_id_person_id_pk" PRIMARY KEY("claim_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "claim_receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "claim_receipts_type" CHECK ("claim_receipts"."media_type" in ('application/pdf', 'image/jpeg', 'image/png')),
	CONSTRAINT "claim_receipts_size" CHECK (octet_length("claim_receipts"."content") between 1 and 5000000)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "claims_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"heading" text NOT NULL,
	"person_id" uuid,
	"amount_pence" integer NOT NULL,
	"granted_pence" integer,
	"spent_on" date,
	"purpose_sealed" text,
	"pay_to_sealed" text,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decline_reason_sealed" text,
	"paid_at" timestamp with time zone,
	CONSTRAINT "claims_kind" CHECK ("claims"."kind" in ('expense', 'conference-support', 'hardship')),
	CONSTRAINT "claims_state" CHECK ("claims"."state" in ('asked', 'approved', 'paid', 'declined', 'withdrawn')),
	CONSTRAINT "claims_amount" CHECK ("claims"."amount_pence" > 0 and ("claims"."granted_pence" is null or "claims"."granted_pence" between 1 and "claims"."amount_pence"))
);
--> statement-breakpoint
CREATE TABLE "payment_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"band" text,
	"amount_pence" integer,
	"interval" text,
	"holiday_until" timestamp with time zone,
	"state" text DEFAULT 'asked' NOT NULL,
	"last_error" text,
	"asked_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "subscription_changes_kind" CHECK ("subscription_changes"."kind" in ('terms', 'holiday', 'end-holiday', 'cancel', 'keep')),
	CONSTRAINT "subscription_changes_state" CHECK ("subscription_changes"."state" in ('asked', 'done', 'refused')),
	CONSTRAINT "subscription_changes_whole" CHECK (("subscription_changes"."kind" <> 'terms' or ("subscription_changes"."band" is not null and "subscription_changes"."amount_pence" > 0 and "subscription_changes"."interval" is not null))
        and ("subscription_changes"."kind" <> 'holiday' or "subscription_changes"."holiday_until" is not null))
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "relates_to" uuid;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "due_pence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "due_invoice_id" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "needs_confirmation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balance_movements" ADD CONSTRAINT "balance_movements_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_checks" ADD CONSTRAINT "donor_checks_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_checks" ADD CONSTRAINT "donor_checks_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_bank_read_by_people_id_fk" FOREIGN KEY ("bank_read_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_offs" ADD CONSTRAINT "write_offs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_offs" ADD CONSTRAINT "write_offs_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_offs" ADD CONSTRAINT "write_offs_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drifts" ADD CONSTRAINT "drifts_reconciliation_id_reconciliations_id_fk" FOREIGN KEY ("reconciliation_id") REFERENCES "public"."reconciliations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drifts" ADD CONSTRAINT "drifts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drifts" ADD CONSTRAINT "drifts_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_approvals" ADD CONSTRAINT "claim_approvals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_approvals" ADD CONSTRAINT "claim_approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_receipts" ADD CONSTRAINT "claim_receipts_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_state_idx" ON "import_rows" USING btree ("import_id","state","line");--> statement-breakpoint
CREATE INDEX "import_rows_person_idx" ON "import_rows" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_one_running" ON "imports" USING btree ((true)) WHERE "imports"."state" in ('running', 'undoing');--> statement-breakpoint
CREATE INDEX "imports_when_idx" ON "imports" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "balance_movements_payout_idx" ON "balance_movements" USING btree ("payout_id");--> statement-breakpoint
CREATE INDEX "balance_movements_source_idx" ON "balance_movements" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "balance_movements_when_idx" ON "balance_movements" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "payouts_when_idx" ON "payouts" USING btree ("arrives_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_one_open" ON "refunds" USING btree ("entry_id") WHERE "refunds"."state" in ('asked', 'proposed', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_stripe_key" ON "refunds" USING btree ("stripe_refund_id");--> statement-breakpoint
CREATE INDEX "refunds_state_idx" ON "refunds" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "refunds_person_idx" ON "refunds" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "write_offs_invoice_key" ON "write_offs" USING btree ("stripe_invoice_id");--> statement-breakpoint
CREATE INDEX "write_offs_person_idx" ON "write_offs" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "drifts_once" ON "drifts" USING btree ("reconciliation_id","kind","source_key");--> statement-breakpoint
CREATE INDEX "drifts_open_idx" ON "drifts" USING btree ("id") WHERE "drifts"."healed_at" is null and "drifts"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliations_one_running" ON "reconciliations" USING btree ("state") WHERE "reconciliations"."state" = 'running';--> statement-breakpoint
CREATE INDEX "reconciliations_when_idx" ON "reconciliations" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "claim_receipts_claim_idx" ON "claim_receipts" USING btree ("claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_number_key" ON "claims" USING btree ("number");--> statement-breakpoint
CREATE INDEX "claims_state_idx" ON "claims" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "claims_person_idx" ON "claims" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_links_token_key" ON "payment_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "payment_links_person_idx" ON "payment_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payment_links_expiry_idx" ON "payment_links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_changes_one_asked" ON "subscription_changes" USING btree ("subscription_id") WHERE "subscription_changes"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "subscription_changes_person_idx" ON "subscription_changes" USING btree ("person_id","asked_at");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_relates_to" FOREIGN KEY ("relates_to") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entries_relates_idx" ON "ledger_entries" USING btree ("relates_to");--> statement-breakpoint
CREATE INDEX "subscriptions_failed_idx" ON "subscriptions" USING btree ("payment_failed_at","id") WHERE "subscriptions"."ended_at" is null and "subscriptions"."payment_failed_at" is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_period_idx" ON "subscriptions" USING btree ("current_period_ends_at","id") WHERE "subscriptions"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_sign" CHECK (case
        when "ledger_entries"."kind" in ('payment', 'dispute-reversal', 'payout-returned', 'cash', 'cheque', 'bank') then "ledger_entries"."amount_pence" > 0
        when "ledger_entries"."kind" in ('refund', 'dispute', 'payout', 'repayment', 'expense', 'conference-support', 'hardship-grant')
          then "ledger_entries"."amount_pence" < 0
        else "ledger_entries"."amount_pence" <> 0
      end);--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_correction" CHECK ("ledger_entries"."kind" <> 'correction' or "ledger_entries"."relates_to" is not null);--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'payout-returned',
        'cash', 'cheque', 'bank', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'correction'));--> statement-breakpoint
-- Erasure takes the name and the note off an entry, and nothing else.
create or replace function guard_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.person_id is null and (new.note is null or new.note = old.note)
    and to_jsonb(new) - 'person_id' - 'note' = to_jsonb(old) - 'person_id' - 'note' then
    return new;
  end if;
  raise exception 'ledger_entries only grows' using errcode = '23001', constraint = 'ledger_entries_append_only';
end $$;
--> statement-breakpoint
create trigger balance_movements_no_truncate before truncate on balance_movements
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger claim_approvals_append_only before update or delete or truncate on claim_approvals
  for each statement execute function refuse_change();
