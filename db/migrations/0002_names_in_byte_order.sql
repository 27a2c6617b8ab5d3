DROP INDEX "people_name_idx";--> statement-breakpoint
CREATE INDEX "people_name_idx" ON "people" USING btree (lower("name") collate "C","id");