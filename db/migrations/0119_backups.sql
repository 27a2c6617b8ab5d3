CREATE TABLE "backups" (
	"taken_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"bytes" bigint NOT NULL
);
