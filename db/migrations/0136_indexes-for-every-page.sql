-- outside a transaction
DROP INDEX CONCURRENTLY IF EXISTS "stripe_events_customer_idx";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "stripe_events_customer_idx" ON "stripe_events" USING btree ("customer_id");--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "stripe_events_waiting_idx";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "statement_signatures_unlooked_idx";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "statement_signatures_unlooked_idx" ON "statement_signatures" USING btree ("id") WHERE "statement_signatures"."approved_at" is null and ("statement_signatures"."kind" = 'organisation' or "statement_signatures"."shows" = 'office');
