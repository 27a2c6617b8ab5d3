-- Dues that Stripe has ended and whose last demand was written off, or is void there: grace since the failure still runs, and nothing is owed.
create or replace view tallied_now as
select
  m.person_id, m.number, m.joined_at, m.resigned_at, m.expelled_at,
  case when m.suspended then 'suspended' else m.by_dues end as standing,
  case when not m.suspended then m.until_at end as until_at,
  s.band, s.interval,
  case when s.status in ('by-hand', 'free') then s.status else s.method end as method,
  s.amount_pence,
  case when f.owes then s.unpaid_from end as failed_at,
  case when f.owes then coalesce(nullif(s.due_pence, 0), s.amount_pence) end as due_pence,
  case when f.pays then date_trunc('month', case
    when coalesce(s.paused_until <= s.current_period_ends_at, true) then c.ends
    when s.interval = 'year' then c.ends + interval '1 year'
    when date_trunc('month', c.resumes) + (c.ends - date_trunc('month', c.ends)) >= c.resumes then c.resumes
    else c.resumes + interval '1 month'
  end)::date end as charged_from,
  case when not m.suspended then m.grace_at end as grace_at
from standings m
cross join tally_rules r
left join subscriptions s on s.id = m.subscription_id
cross join lateral (select
  s.current_period_ends_at at time zone r.time_zone as ends,
  s.paused_until at time zone r.time_zone as resumes
) c
cross join lateral (select
  m.resigned_at is null and m.expelled_at is null and s.unpaid_from is not null and s.started_at is not null
    and s.status in ('active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled', 'by-hand')
    and not (s.status in ('unpaid', 'canceled') and s.due_pence = 0 and s.due_invoice_id is null) as owes,
  m.resigned_at is null and m.expelled_at is null and s.payment_failed_at is null
    and s.status in ('active', 'trialing', 'past_due') and not s.cancels_at_period_end
    and (s.started_at is not null or s.payment_status = 'processing') as pays
) f;
--> statement-breakpoint
select tally_everybody(time_zone, grace_days) from tally_rules;
