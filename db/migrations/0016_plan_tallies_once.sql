-- Planning what is counted takes longer than counting one person, so it is planned once a connection.
alter function tally_people(uuid[]) set plan_cache_mode = force_generic_plan;
--> statement-breakpoint
alter function tally_applications(uuid[]) set plan_cache_mode = force_generic_plan;
