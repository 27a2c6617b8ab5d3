CREATE TABLE "erased_payers" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"payer" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erased_payers" ADD CONSTRAINT "erased_payers_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;