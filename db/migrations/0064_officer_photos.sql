CREATE TABLE "officer_photos" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "officer_photos_size" CHECK (octet_length("officer_photos"."content") <= 1000000)
);
--> statement-breakpoint
ALTER TABLE "officer_photos" ADD CONSTRAINT "officer_photos_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;