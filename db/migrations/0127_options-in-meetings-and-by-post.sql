ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_several_options";--> statement-breakpoint
ALTER TABLE "paper_votes" ADD COLUMN "ranking" integer[];--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD COLUMN "ranking" integer[];--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_several_options" CHECK (("motion_votes"."majority" in ('plurality', 'ranked')) = ("motion_votes"."lots_seed" is not null) and ("motion_votes"."lots_seed" is null
        or ("motion_votes"."kind" <> 'hands' and "motion_votes"."motion_id" is not null)));--> statement-breakpoint
ALTER TABLE "paper_votes" ADD CONSTRAINT "paper_votes_ranking" CHECK ("paper_votes"."ranking" is null or "paper_votes"."choice" is not null);--> statement-breakpoint
ALTER TABLE "vote_envelopes" ADD CONSTRAINT "vote_envelopes_ranking" CHECK ("vote_envelopes"."ranking" is null or "vote_envelopes"."choice" is not null);