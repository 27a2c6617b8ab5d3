ALTER TABLE "elections" ADD COLUMN "voters_reminded_at" timestamp with time zone;
--> statement-breakpoint
-- Everybody is reminded once.
DROP TRIGGER "elections_set_once" ON "elections";--> statement-breakpoint
create trigger elections_set_once before update on elections for each row
  execute function guard_set_once('manifest', 'manifest_hash', 'published_at', 'voters_reminded_at', 'closed_at', 'counted_at', 'declared_at');
