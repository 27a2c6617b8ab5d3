CREATE TABLE "motion_supports" (
	"motion_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"member" boolean NOT NULL,
	"shown" boolean NOT NULL,
	"consent_version" integer,
	"supported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "motion_supports_motion_id_person_id_pk" PRIMARY KEY("motion_id","person_id"),
	CONSTRAINT "motion_supports_consent" CHECK (not "motion_supports"."shown" or "motion_supports"."consent_version" is not null)
);
--> statement-breakpoint
ALTER TABLE "motions" ADD COLUMN "opened_for_support_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "motion_supports" ADD CONSTRAINT "motion_supports_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_supports" ADD CONSTRAINT "motion_supports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;