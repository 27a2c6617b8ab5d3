CREATE TABLE "bank_charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"amount_pence" integer NOT NULL,
	"charged_on" date NOT NULL,
	"note" text,
	"state" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "bank_charges_state" CHECK ("bank_charges"."state" in ('proposed', 'confirmed', 'declined')),
	CONSTRAINT "bank_charges_amount" CHECK ("bank_charges"."amount_pence" > 0),
	CONSTRAINT "bank_charges_two_people" CHECK ("bank_charges"."state" <> 'confirmed' or "bank_charges"."decided_by" <> "bank_charges"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "bank_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"booked_on" date NOT NULL,
	"amount_pence" integer NOT NULL,
	"words_sealed" text,
	"matched_at" timestamp with time zone,
	"matched_by" uuid,
	CONSTRAINT "bank_lines_amount" CHECK ("bank_lines"."amount_pence" <> 0)
);
--> statement-breakpoint
CREATE TABLE "bank_matches" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"line_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"account_ending" text,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"closing_pence" integer,
	"uploaded_at" timestamp with time zone NOT NULL,
	"uploaded_by" uuid NOT NULL,
	CONSTRAINT "bank_statements_days" CHECK ("bank_statements"."first_on" <= "bank_statements"."last_on")
);
--> statement-breakpoint
CREATE TABLE "donors" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_sign";--> statement-breakpoint
ALTER TABLE "bank_charges" ADD CONSTRAINT "bank_charges_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_charges" ADD CONSTRAINT "bank_charges_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_statement_id_bank_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."bank_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_matched_by_people_id_fk" FOREIGN KEY ("matched_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_matches" ADD CONSTRAINT "bank_matches_line_id_bank_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."bank_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donors" ADD CONSTRAINT "donors_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_charges_state_idx" ON "bank_charges" USING btree ("state","proposed_at");--> statement-breakpoint
CREATE INDEX "bank_lines_statement_idx" ON "bank_lines" USING btree ("statement_id","booked_on");--> statement-breakpoint
CREATE INDEX "bank_lines_day_idx" ON "bank_lines" USING btree ("booked_on","amount_pence");--> statement-breakpoint
CREATE INDEX "bank_matches_line_idx" ON "bank_matches" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "bank_statements_when_idx" ON "bank_statements" USING btree ("last_on","id");--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'payout-returned', 'cash', 'cheque', 'bank', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'correction', 'opening-bank', 'opening-cash', 'interest', 'bank-charge'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_sign" CHECK (case
        when "ledger_entries"."kind" in ('payment', 'dispute-reversal', 'payout-returned', 'cash', 'cheque', 'bank', 'interest', 'opening-cash') then "ledger_entries"."amount_pence" > 0
        when "ledger_entries"."kind" in ('refund', 'dispute', 'payout', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'bank-charge')
          then "ledger_entries"."amount_pence" < 0
        else "ledger_entries"."amount_pence" <> 0
      end);