-- Both come with PostgreSQL and are trusted: who owns the database may create them, no administrator is needed.
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
-- A name as it is searched, and what is searched for: "O’Brien-Smíth" is " obrien smith". Apostrophes of any kind go, letters lose
-- their accents, however they are written, and all that stands between words is a space. `unaccent` is only called stable because its
-- dictionary is a file; ours is the one that PostgreSQL brings.
create function searchable_name(name text) returns text language sql immutable strict parallel safe as $$
  select ' ' || btrim(regexp_replace(regexp_replace(lower(public.unaccent('public.unaccent', normalize(
    translate(name, E'''`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u2018\u2019\u201a\u201b\u2032\u2035\ua78c\uff07', ''),
    NFKD))), '[\u0300-\u036f]+', '', 'g'), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$;
--> statement-breakpoint
-- "Dr Ada Mary Wren", "Ada Wren" and "Wren, Ada" may be one person: the first and the last word, in the order of their letters.
create function name_key(name text) returns text language sql immutable strict parallel safe as $$
  select least(words[1] collate "C", words[cardinality(words)]) || ' ' || greatest(words[1] collate "C", words[cardinality(words)])
  from string_to_array(btrim(regexp_replace(public.searchable_name(name),
    '^( (mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|revd|sir|dame|lord|lady))+(?= )', '')), ' ') words
$$;
--> statement-breakpoint
DROP INDEX "people_name_idx";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "search_name" text GENERATED ALWAYS AS (searchable_name(name || ' ' || coalesce(preferred_name, ''))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "name_key" text GENERATED ALWAYS AS (name_key(name)) STORED;--> statement-breakpoint
CREATE INDEX "people_search_idx" ON "people" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_name_key_idx" ON "people" USING btree ("name_key");