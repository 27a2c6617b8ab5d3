CREATE TABLE "chore_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"ran_well_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"error" text
);
