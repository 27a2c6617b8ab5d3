import type { Big } from './big'

/** Two years of the books: each payment, Stripe’s fee for it, now and then a refund, and a payout a week. */
export async function seedLedger({ sql, at }: Big): Promise<string> {
  await sql`
    create temp table paid on commit drop as
    select i, k, person_id, band, amount, method, paid_at, paid_at + step as until
    from dues, (values (${at}::timestamptz)) n(at_),
      generate_series(0, 72) k,
      lateral (values (joined_at + k * step)) p(paid_at)
    where band <> 'free' and (k < 7 or often = 'month')
      and paid_at between at_ - interval '2 years' and coalesce(stops_at, at_) and (k = 0 or stops_at is null or paid_at < stops_at)`
  await sql`
    insert into ledger_entries (id, kind, amount_pence, occurred_at, recorded_at, person_id, band, period_starts_on, period_ends_before, source_key)
    select pg_temp.id_at(paid_at, 'payment' || i || '/' || k), case when method is null then 'bank' else 'payment' end, amount, paid_at,
      paid_at, person_id, band, paid_at::date, until::date, 'ch_big_' || i || '_' || k
    from paid order by paid.paid_at`
  await sql`
    insert into ledger_entries (id, kind, amount_pence, occurred_at, recorded_at, source_key)
    select pg_temp.id_at(paid_at, 'fee' || i || '/' || k), 'fee',
      -case when method = 'card' then 20 + round(amount * 0.015)::int else greatest(20, round(amount * 0.01)::int) end, paid_at, paid_at,
      'ch_big_' || i || '_' || k
    from paid where method is not null order by paid.paid_at`
  await sql`
    insert into ledger_entries (id, kind, amount_pence, occurred_at, recorded_at, person_id, band, source_key)
    select pg_temp.id_at(paid_at + interval '2 days', 'refund' || i || '/' || k), 'refund', -amount, paid_at + interval '2 days',
      paid_at + interval '2 days', person_id, band, 're_big_' || i || '_' || k
    from paid where pg_temp.draw(i * 100 + k, 'refund') < 0.002 and paid_at < ${at}::timestamptz - interval '2 days' and method is not null`
  await sql`
    insert into payouts (id, amount_pence, status, automatic, made_at, arrives_on, mirrored_at)
    select 'po_big_' || w, sum(amount)::int, case when w = 0 then 'in_transit' else 'paid' end, true,
      ${at}::timestamptz - w * interval '7 days', (${at}::timestamptz - w * interval '7 days' + interval '2 days')::date, ${at}
    from (select *, floor(extract(epoch from ${at}::timestamptz - paid_at) / 604800)::int as w from paid where method is not null) p group by w`
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ledger_entries`
  return `${row!.n.toLocaleString('en-GB')} entries in the books, over two years.`
}
