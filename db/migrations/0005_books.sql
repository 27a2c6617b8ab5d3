ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_sign";--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "ledger_entries_large_idx" ON "ledger_entries" USING btree ("occurred_at","id") WHERE "ledger_entries"."amount_pence" > 20000;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'payout-returned',
        'cash', 'cheque', 'bank', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'correction'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_sign" CHECK (case
        when "ledger_entries"."kind" in ('payment', 'dispute-reversal', 'payout-returned', 'cash', 'cheque', 'bank') then "ledger_entries"."amount_pence" > 0
        when "ledger_entries"."kind" in ('refund', 'dispute', 'payout', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant')
          then "ledger_entries"."amount_pence" < 0
        else "ledger_entries"."amount_pence" <> 0
      end);