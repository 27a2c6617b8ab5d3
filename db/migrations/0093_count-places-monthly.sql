CREATE TABLE "place_counts" (
	"place" text NOT NULL,
	"month" date NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"count" integer,
	CONSTRAINT "place_counts_place_month_pk" PRIMARY KEY("place","month"),
	CONSTRAINT "place_counts_first_of_month" CHECK (extract(day from "place_counts"."month") = 1)
);
