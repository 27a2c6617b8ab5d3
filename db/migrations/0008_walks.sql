CREATE TABLE "reconciled_customers" (
	"reconciliation_id" uuid NOT NULL,
	"customer_id" text NOT NULL,
	CONSTRAINT "reconciled_customers_reconciliation_id_customer_id_pk" PRIMARY KEY("reconciliation_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "stripe_walks" (
	"name" text PRIMARY KEY NOT NULL,
	"complete_to" timestamp with time zone,
	"newest" timestamp with time zone,
	"cursor" text
);
--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "automatic" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "lines_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reconciliations" ADD COLUMN "books_pence" integer;--> statement-breakpoint
ALTER TABLE "reconciliations" ADD COLUMN "stripe_pence" integer;--> statement-breakpoint
ALTER TABLE "reconciled_customers" ADD CONSTRAINT "reconciled_customers_reconciliation_id_reconciliations_id_fk" FOREIGN KEY ("reconciliation_id") REFERENCES "public"."reconciliations"("id") ON DELETE no action ON UPDATE no action;