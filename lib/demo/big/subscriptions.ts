import type { Big } from './big'

/** What everybody pays, and how it went: most go on, some are in grace, some lapsed, some paid ahead or by hand. */
export async function seedSubscriptions({ sql, at }: Big): Promise<string> {
  await sql`
    create temp table dues on commit drop as
    select *,
      case
        when fate in ('resigned', 'expelled') then joined_at + when_ * (now_ - joined_at)
        when fate = 'grace' then greatest(joined_at, now_ - when_ * interval '27.9 days')
        when fate = 'lapsed' then greatest(joined_at, now_ - interval '28 days' - pow(when_, 1.5) * interval '700 days')
        when fate = 'over' then greatest(joined_at, now_ - when_ * interval '700 days')
      end as stops_at,
      now_ + when_ * step as next_at
    from big, (values (${at}::timestamptz)) n(now_)`
  await sql`
    insert into subscriptions (id, person_id, band, amount_pence, interval, status, payment_failed_at, current_period_ends_at,
      counted_from, cancels_at_period_end, paused_until, due_pence, method, stripe_customer_id, stripe_subscription_id, started_at, ended_at,
      created_at, mirrored_at)
    select pg_temp.id_at(joined_at, 'subscription' || i), person_id, band, amount, often,
      case when band = 'free' then 'free'
        when fate = 'grace' then 'past_due'
        when fate = 'by hand' then 'by-hand'
        when fate in ('lapsed', 'over', 'paid up', 'resigned', 'expelled') then 'canceled'
        else 'active' end,
      case when fate in ('grace', 'lapsed') then stops_at end,
      case when band = 'free' then null when fate in ('grace', 'lapsed', 'over') then stops_at + step else next_at end,
      case when fate = 'by hand' then next_at::date end, fate = 'leaving', case when fate = 'break' then now_ + when_ * interval '180 days' end,
      case when fate in ('grace', 'lapsed') then amount else 0 end, method,
      case when method is not null then 'cus_big_' || i end, case when method is not null then 'sub_big_' || i end,
      joined_at, case when fate in ('resigned', 'expelled') then stops_at end, joined_at - interval '1 hour', now_
    from dues order by joined_at`
  const rows = await sql<{ fate: string; n: number }[]>`
    select fate, count(*)::int as n from big group by 1 order by 2 desc`
  return rows.map(({ fate, n }) => `${n.toLocaleString('en-GB')} ${fate}`).join(', ')
}
