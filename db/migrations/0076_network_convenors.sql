CREATE TABLE "network_convenor_backers" (
	"convenor_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"backed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "network_convenor_backers_convenor_id_membership_id_pk" PRIMARY KEY("convenor_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "network_convenors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"membership_id" uuid NOT NULL,
	"consent_version" integer NOT NULL,
	"state" text NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid,
	"confirmed_by" uuid,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"end_proposed_by" uuid,
	CONSTRAINT "network_convenors_state" CHECK ("network_convenors"."state" in ('offered', 'backed', 'proposed', 'appointed', 'declined')),
	CONSTRAINT "network_convenors_two_people" CHECK ("network_convenors"."state" <> 'appointed' or ("network_convenors"."proposed_by" <> "network_convenors"."confirmed_by" and "network_convenors"."starts_at" < "network_convenors"."ends_at"))
);
--> statement-breakpoint
CREATE TABLE "network_counts" (
	"network" text NOT NULL,
	"month" date NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"count" integer,
	CONSTRAINT "network_counts_network_month_pk" PRIMARY KEY("network","month"),
	CONSTRAINT "network_counts_first_of_month" CHECK (extract(day from "network_counts"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "network_looks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"membership_id" uuid NOT NULL,
	"looked_by_id" uuid,
	"looked_on" date NOT NULL,
	"looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network_convenor_backers" ADD CONSTRAINT "network_convenor_backers_convenor_id_network_convenors_id_fk" FOREIGN KEY ("convenor_id") REFERENCES "public"."network_convenors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenor_backers" ADD CONSTRAINT "network_convenor_backers_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD CONSTRAINT "network_convenors_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD CONSTRAINT "network_convenors_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD CONSTRAINT "network_convenors_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_convenors" ADD CONSTRAINT "network_convenors_end_proposed_by_people_id_fk" FOREIGN KEY ("end_proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_looks" ADD CONSTRAINT "network_looks_membership_id_network_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."network_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_looks" ADD CONSTRAINT "network_looks_looked_by_id_network_memberships_id_fk" FOREIGN KEY ("looked_by_id") REFERENCES "public"."network_memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "network_convenors_once" ON "network_convenors" USING btree ("membership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_looks_once_a_day" ON "network_looks" USING btree ("membership_id","looked_by_id","looked_on");