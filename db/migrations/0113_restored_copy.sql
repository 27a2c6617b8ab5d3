CREATE TABLE "restored_copy" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"restored_at" timestamp with time zone NOT NULL,
	"serves_from" timestamp with time zone,
	"jobs" jsonb NOT NULL,
	CONSTRAINT "restored_copy_one_row" CHECK ("restored_copy"."id" = 1)
);
