CREATE TABLE "stand_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"first_by" uuid,
	"first_at" timestamp with time zone,
	"second_by" uuid,
	"second_at" timestamp with time zone,
	CONSTRAINT "stand_ins_two_people" CHECK ("stand_ins"."first_by" <> "stand_ins"."second_by"),
	CONSTRAINT "stand_ins_others" CHECK ("stand_ins"."person_id" not in ("stand_ins"."named_by", "stand_ins"."first_by", "stand_ins"."second_by") and "stand_ins"."named_by" not in ("stand_ins"."first_by", "stand_ins"."second_by"))
);
--> statement-breakpoint
ALTER TABLE "election_roles" DROP CONSTRAINT "election_roles_role";--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_election_id_elections_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_named_by_people_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_first_by_people_id_fk" FOREIGN KEY ("first_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_second_by_people_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stand_ins_once_a_person" ON "stand_ins" USING btree ("election_id","person_id");--> statement-breakpoint
ALTER TABLE "election_roles" ADD CONSTRAINT "election_roles_role" CHECK ("election_roles"."role" in ('returning-officer', 'key-holder', 'candidate', 'stand-in'));