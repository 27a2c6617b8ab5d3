DROP INDEX "stripe_events_state_idx";--> statement-breakpoint
CREATE INDEX "stripe_events_when_idx" ON "stripe_events" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "stripe_events_waiting_idx" ON "stripe_events" USING btree ("customer_id") WHERE "stripe_events"."state" <> 'processed';--> statement-breakpoint
CREATE INDEX "stripe_events_state_idx" ON "stripe_events" USING btree ("state","received_at","id");