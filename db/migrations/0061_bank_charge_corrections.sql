ALTER TABLE "bank_charges" DROP CONSTRAINT "bank_charges_amount";--> statement-breakpoint
ALTER TABLE "bank_charges" ADD COLUMN "corrects" uuid;--> statement-breakpoint
ALTER TABLE "bank_charges" ADD CONSTRAINT "bank_charges_corrects_bank_charges_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."bank_charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_charges_one_correction" ON "bank_charges" USING btree ("corrects") WHERE "bank_charges"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "ledger_entries_raised_idx" ON "ledger_entries" USING btree ("relates_to") WHERE "ledger_entries"."kind" = 'correction' and "ledger_entries"."amount_pence" > 0;--> statement-breakpoint
ALTER TABLE "bank_charges" ADD CONSTRAINT "bank_charges_amount" CHECK ("bank_charges"."amount_pence" > 0 or ("bank_charges"."amount_pence" = 0 and "bank_charges"."corrects" is not null));