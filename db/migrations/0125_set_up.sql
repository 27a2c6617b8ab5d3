CREATE TABLE "set_up" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"code_hash" text,
	"key_hash" text,
	"founders_sealed" text,
	"founders_at" timestamp with time zone,
	"founded_at" timestamp with time zone,
	CONSTRAINT "set_up_one_row" CHECK ("set_up"."id" = 1),
	CONSTRAINT "set_up_founders_are_members" CHECK ("set_up"."founded_at" is null or "set_up"."founders_sealed" is null)
);
