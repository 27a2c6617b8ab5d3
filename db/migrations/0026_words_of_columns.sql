ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_kind";--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_interval" CHECK ("checkouts"."interval" in ('month', 'year'));--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_kind" CHECK ("ledger_entries"."kind" in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'payout-returned', 'cash', 'cheque', 'bank', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'correction'));--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_interval" CHECK ("subscription_changes"."interval" in ('month', 'year'));--> statement-breakpoint
-- Who became a member is a supporter no more, unless they asked for our news again since.
update supporters set ended_at = members.joined_at
from members
where members.person_id = supporters.person_id and supporters.ended_at is null
  and members.joined_at >= supporters.since and members.resigned_at is null and members.expelled_at is null
  and not exists (
    select from audit_entries a where a.action = 'supporter.registered'
      and a.subject_id = supporters.person_id::text and a.at > members.joined_at
  );
