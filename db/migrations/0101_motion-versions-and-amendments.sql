CREATE TABLE "amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"motion_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"mover_id" uuid NOT NULL,
	"mover_name" text NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"seconder_id" uuid,
	"seconder_name" text,
	"seconded_at" timestamp with time zone,
	"state" text DEFAULT 'moved' NOT NULL,
	"accepted_at" timestamp with time zone,
	"vote_asked_at" timestamp with time zone,
	"hands_for" integer,
	"hands_against" integer,
	"counted_by" uuid,
	"confirmed_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "amendments_state" CHECK ("amendments"."state" in ('moved', 'seconded', 'accepted', 'carried', 'lost', 'withdrawn', 'fallen')),
	CONSTRAINT "amendments_two_people" CHECK ("amendments"."seconder_id" <> "amendments"."mover_id"),
	CONSTRAINT "amendments_two_officers" CHECK ("amendments"."counted_by" <> "amendments"."confirmed_by"),
	CONSTRAINT "amendments_hands" CHECK (num_nulls("amendments"."hands_for", "amendments"."hands_against", "amendments"."counted_by") in (0, 3)),
	CONSTRAINT "amendments_decided_by_two" CHECK ("amendments"."state" not in ('carried', 'lost') or "amendments"."confirmed_by" is not null)
);
--> statement-breakpoint
CREATE TABLE "motion_versions" (
	"motion_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"lines" text[] NOT NULL,
	"fixed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "motion_versions_motion_id_number_pk" PRIMARY KEY("motion_id","number")
);
--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_mover_id_members_person_id_fk" FOREIGN KEY ("mover_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_seconder_id_members_person_id_fk" FOREIGN KEY ("seconder_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_counted_by_people_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_of_a_version" FOREIGN KEY ("motion_id","version") REFERENCES "public"."motion_versions"("motion_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_versions" ADD CONSTRAINT "motion_versions_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "amendments_one_a_number" ON "amendments" USING btree ("motion_id","number");--> statement-breakpoint
-- Each motion so far is its first version, cut into lines as lib/democracy/motions/text/lines.ts cuts a new one.
CREATE FUNCTION pg_temp.cut_into_lines(whole text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	lines text[] := '{}';
	paragraph text;
	word text[];
	line text;
BEGIN
	FOREACH paragraph IN ARRAY string_to_array(whole, E'\n') LOOP
		line := '';
		FOR word IN SELECT regexp_matches(paragraph, '([^ \t]+)([ \t]*)', 'g') LOOP
			IF line <> '' AND length(line) + length(word[1]) > 58 THEN
				lines := lines || rtrim(line, E' \t');
				line := '';
			END IF;
			line := line || word[1] || word[2];
		END LOOP;
		IF line <> '' THEN
			lines := lines || rtrim(line, E' \t');
		END IF;
	END LOOP;
	RETURN lines;
END $$;--> statement-breakpoint
INSERT INTO "motion_versions" ("motion_id", "number", "text", "lines", "fixed_at")
	SELECT "id", 1, "text", pg_temp.cut_into_lines("text"), "moved_at" FROM "motions";--> statement-breakpoint
ALTER TABLE "motions" DROP COLUMN "text";