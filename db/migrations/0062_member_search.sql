CREATE INDEX "people_email_search_idx" ON "people" USING gin ("email" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_phone_search_idx" ON "people" USING gin (regexp_replace("phone", '\D', '', 'g') gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_postcode_search_idx" ON "people" USING btree (replace("postcode", ' ', '') text_pattern_ops);--> statement-breakpoint
CREATE INDEX "people_constituency_idx" ON "people" USING btree ("constituency");