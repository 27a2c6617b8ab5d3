ALTER TABLE "sign_in_tokens" DROP CONSTRAINT "sign_in_tokens_purpose";--> statement-breakpoint
ALTER TABLE "supporters" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_purpose" CHECK ("sign_in_tokens"."purpose" in ('sign-in', 'join', 'support'));