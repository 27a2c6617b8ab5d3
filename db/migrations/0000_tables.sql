CREATE TABLE "application_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "application_sections" (
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"answers_sealed" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_sections_application_id_section_pk" PRIMARY KEY("application_id","section")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "applications_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_sealed" text,
	"taken_by" uuid,
	"taken_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decline_reason" text,
	"withdrawn_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "applications_state" CHECK ("applications"."state" in ('draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn')),
	CONSTRAINT "applications_decided" CHECK (("applications"."state" in ('approved', 'declined')) = ("applications"."decided_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "references" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"place" text NOT NULL,
	"referee_name" text NOT NULL,
	"referee_contact" text NOT NULL,
	"referee_id" uuid,
	"state" text DEFAULT 'requested' NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"token_hash" text,
	"answered_at" timestamp with time zone,
	"confirmations" jsonb,
	"private_note" text,
	"bounced_at" timestamp with time zone,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"refused_by" uuid,
	"refused_at" timestamp with time zone,
	"refusal_reason" text,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "references_place" CHECK ("references"."place" in ('proposer', 'seconder')),
	CONSTRAINT "references_state" CHECK ("references"."state" in ('requested', 'given', 'declined')),
	CONSTRAINT "references_accepted_given" CHECK ("references"."accepted_at" is null or "references"."state" = 'given'),
	CONSTRAINT "references_one_verdict" CHECK ("references"."accepted_at" is null or "references"."refused_at" is null)
);
--> statement-breakpoint
CREATE TABLE "supporters" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"wants_news" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_clock" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"ahead_milliseconds" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "demo_clock_one_row" CHECK ("demo_clock"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "mail_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"message" text NOT NULL,
	"to_email" text NOT NULL,
	"person_id" uuid,
	"props_sealed" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"provider_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	CONSTRAINT "outgoing_mails_state" CHECK ("outgoing_mails"."state" in ('waiting', 'sent', 'stuck'))
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vote_id" uuid NOT NULL,
	"choice" text NOT NULL,
	CONSTRAINT "ballots_choice" CHECK ("ballots"."choice" in ('for', 'against', 'abstain'))
);
--> statement-breakpoint
CREATE TABLE "motion_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"motion_id" uuid NOT NULL,
	"kind" text DEFAULT 'confidential' NOT NULL,
	"majority" text DEFAULT 'simple' NOT NULL,
	"called_by" uuid NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"shuffled_at" timestamp with time zone,
	"declared_by" uuid,
	"declared_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "motion_votes_kind" CHECK ("motion_votes"."kind" in ('confidential')),
	CONSTRAINT "motion_votes_majority" CHECK ("motion_votes"."majority" in ('simple', 'two-thirds')),
	CONSTRAINT "motion_votes_in_order" CHECK ("motion_votes"."opens_at" < "motion_votes"."closes_at"),
	CONSTRAINT "motion_votes_outcome" CHECK ("motion_votes"."outcome" in ('carried', 'lost')),
	CONSTRAINT "motion_votes_declared_shuffled" CHECK ("motion_votes"."declared_at" is null or "motion_votes"."shuffled_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "motions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "motions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"text" text NOT NULL,
	"mover_id" uuid NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"seconder_id" uuid,
	"seconded_at" timestamp with time zone,
	"state" text DEFAULT 'moved' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "motions_state" CHECK ("motions"."state" in ('moved', 'seconded', 'voting', 'decided', 'withdrawn')),
	CONSTRAINT "motions_two_people" CHECK ("motions"."seconder_id" <> "motions"."mover_id")
);
--> statement-breakpoint
CREATE TABLE "roll_entries" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "roll_entries_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "roll_marks" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "roll_marks_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "network_memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"network" text NOT NULL,
	"consent_version" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"shown_to_members" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"office" text NOT NULL,
	"seat" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"term_id" uuid,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "term_proposals_kind" CHECK ("term_proposals"."kind" in ('appoint', 'end')),
	CONSTRAINT "term_proposals_state" CHECK ("term_proposals"."state" in ('proposed', 'confirmed', 'rejected', 'withdrawn')),
	CONSTRAINT "term_proposals_two_people" CHECK ("term_proposals"."state" <> 'confirmed' or "term_proposals"."settled_by" <> "term_proposals"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"office" text NOT NULL,
	"seat" integer DEFAULT 1 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"appointed_by" uuid,
	"confirmed_by" uuid,
	"ended_by" uuid,
	"end_confirmed_by" uuid,
	CONSTRAINT "terms_in_order" CHECK ("terms"."starts_at" < "terms"."ends_at"),
	CONSTRAINT "terms_two_people" CHECK ("terms"."appointed_by" is null or "terms"."appointed_by" <> "terms"."confirmed_by")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"version" integer NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "flagged_addresses" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"flagged_at" timestamp with time zone NOT NULL,
	"review_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "members_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"joined_at" timestamp with time zone NOT NULL,
	"resigned_at" timestamp with time zone,
	"expelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"email_proved_at" timestamp with time zone,
	"name" text DEFAULT '' NOT NULL,
	"preferred_name" text,
	"phone" text,
	"address_line1" text,
	"address_line2" text,
	"town" text,
	"postcode" text,
	"date_of_birth_sealed" text,
	"constituency" text,
	"created_at" timestamp with time zone NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "people_email_lower" CHECK ("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"suspended_at" timestamp with time zone NOT NULL,
	"suspended_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_starts_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rate_limits_key_window_starts_at_pk" PRIMARY KEY("key","window_starts_at")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret_sealed" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" integer DEFAULT 0 NOT NULL,
	"recovery_hashes" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"second_factor_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_tokens_purpose" CHECK ("sign_in_tokens"."purpose" in ('sign-in', 'join'))
);
--> statement-breakpoint
CREATE TABLE "checkouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription_id" uuid NOT NULL,
	"stripe_session_id" text,
	"url" text,
	"state" text DEFAULT 'open' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "checkouts_state" CHECK ("checkouts"."state" in ('open', 'complete', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"amount_pence" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"band" text,
	"period_starts_on" date,
	"period_ends_on" date,
	"source_key" text NOT NULL,
	"stripe_invoice_id" text,
	CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'cash', 'cheque', 'bank'))
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"customer_id" text,
	"object_id" text,
	"payload" jsonb,
	"state" text DEFAULT 'received' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"received_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	CONSTRAINT "stripe_events_state" CHECK ("stripe_events"."state" in ('received', 'processed', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"band" text NOT NULL,
	"amount_pence" integer NOT NULL,
	"interval" text NOT NULL,
	"status" text DEFAULT 'offered' NOT NULL,
	"payment_status" text,
	"payment_failed_at" timestamp with time zone,
	"current_period_ends_at" timestamp with time zone,
	"cancels_at_period_end" boolean DEFAULT false NOT NULL,
	"paused_until" timestamp with time zone,
	"stripe_customer_id" text,
	"stripe_subscription_id" text,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"mirrored_at" timestamp with time zone,
	CONSTRAINT "subscriptions_band" CHECK ("subscriptions"."band" in ('free', 'concession', 'basic', 'solidarity')),
	CONSTRAINT "subscriptions_interval" CHECK ("subscriptions"."interval" in ('month', 'year')),
	CONSTRAINT "subscriptions_free_is_free" CHECK (("subscriptions"."band" = 'free') = ("subscriptions"."amount_pence" = 0)),
	CONSTRAINT "subscriptions_amount" CHECK ("subscriptions"."amount_pence" between 0 and 5000000)
);
--> statement-breakpoint
ALTER TABLE "application_questions" ADD CONSTRAINT "application_questions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_questions" ADD CONSTRAINT "application_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_sections" ADD CONSTRAINT "application_sections_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "references" ADD CONSTRAINT "references_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "references" ADD CONSTRAINT "references_referee_id_people_id_fk" FOREIGN KEY ("referee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "references" ADD CONSTRAINT "references_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "references" ADD CONSTRAINT "references_refused_by_people_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supporters" ADD CONSTRAINT "supporters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_called_by_people_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_mover_id_members_person_id_fk" FOREIGN KEY ("mover_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_seconder_id_members_person_id_fk" FOREIGN KEY ("seconder_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_memberships" ADD CONSTRAINT "network_memberships_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposals" ADD CONSTRAINT "term_proposals_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposals" ADD CONSTRAINT "term_proposals_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposals" ADD CONSTRAINT "term_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposals" ADD CONSTRAINT "term_proposals_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_appointed_by_people_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_end_confirmed_by_people_id_fk" FOREIGN KEY ("end_confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_person_id_members_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."members"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_suspended_by_people_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_questions_one_open" ON "application_questions" USING btree ("application_id") WHERE "application_questions"."answered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "applications_number_key" ON "applications" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_open" ON "applications" USING btree ("person_id") WHERE "applications"."state" in ('draft', 'submitted', 'returned');--> statement-breakpoint
CREATE INDEX "applications_queue_idx" ON "applications" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "applications_person_idx" ON "applications" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "references_token_key" ON "references" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "references_one_a_place" ON "references" USING btree ("application_id","place") WHERE "references"."replaced_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "references_two_people" ON "references" USING btree ("application_id","referee_id") WHERE "references"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "references_application_idx" ON "references" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "references_referee_idx" ON "references" USING btree ("referee_id","answered_at");--> statement-breakpoint
CREATE INDEX "references_expiry_idx" ON "references" USING btree ("expires_at") WHERE "references"."state" = 'requested';--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_position_key" ON "audit_entries" USING btree ("position");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_kind","subject_id","position");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("actor_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_mails_dedupe_key" ON "outgoing_mails" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outgoing_mails_state_idx" ON "outgoing_mails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_to_idx" ON "outgoing_mails" USING btree ("to_email","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_provider_idx" ON "outgoing_mails" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "ballots_vote_idx" ON "ballots" USING btree ("vote_id");--> statement-breakpoint
CREATE UNIQUE INDEX "motion_votes_one_a_motion" ON "motion_votes" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_votes_close_idx" ON "motion_votes" USING btree ("closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "motions_number_key" ON "motions" USING btree ("number");--> statement-breakpoint
CREATE INDEX "motions_state_idx" ON "motions" USING btree ("state","number");--> statement-breakpoint
CREATE UNIQUE INDEX "network_memberships_once" ON "network_memberships" USING btree ("person_id","network");--> statement-breakpoint
CREATE INDEX "network_memberships_network_idx" ON "network_memberships" USING btree ("network");--> statement-breakpoint
CREATE UNIQUE INDEX "term_proposals_one_open" ON "term_proposals" USING btree ("kind","office","seat","person_id") WHERE "term_proposals"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "terms_person_idx" ON "terms" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consents_person_idx" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_number_key" ON "members" USING btree ("number");--> statement-breakpoint
CREATE INDEX "members_joined_idx" ON "members" USING btree ("joined_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_name_idx" ON "people" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_one_at_a_time" ON "suspensions" USING btree ("person_id") WHERE "suspensions"."lifted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person_idx" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_tokens_token_key" ON "sign_in_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_tokens_email_idx" ON "sign_in_tokens" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_one_open" ON "checkouts" USING btree ("subscription_id") WHERE "checkouts"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_session_key" ON "checkouts" USING btree ("stripe_session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_source_key" ON "ledger_entries" USING btree ("kind","source_key");--> statement-breakpoint
CREATE INDEX "ledger_entries_person_idx" ON "ledger_entries" USING btree ("person_id","occurred_at");--> statement-breakpoint
CREATE INDEX "ledger_entries_when_idx" ON "ledger_entries" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "stripe_events_state_idx" ON "stripe_events" USING btree ("state","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_one_live" ON "subscriptions" USING btree ("person_id") WHERE "subscriptions"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_stripe_key" ON "subscriptions" USING btree ("stripe_subscription_id");--> statement-breakpoint
CREATE INDEX "subscriptions_customer_idx" ON "subscriptions" USING btree ("stripe_customer_id");--> statement-breakpoint
CREATE INDEX "subscriptions_person_idx" ON "subscriptions" USING btree ("person_id");