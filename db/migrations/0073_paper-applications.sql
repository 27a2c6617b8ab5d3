CREATE TABLE "application_typists" (
	"application_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_typists_application_id_officer_id_pk" PRIMARY KEY("application_id","officer_id")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "paper_kept" text;--> statement-breakpoint
ALTER TABLE "application_typists" ADD CONSTRAINT "application_typists_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_typists" ADD CONSTRAINT "application_typists_officer_id_people_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;