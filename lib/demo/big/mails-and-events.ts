import type { Big } from './big'

/** The mails about arrears, and what Stripe told us in the last ninety days. */
export async function seedMailsAndEvents({ sql, at }: Big): Promise<string> {
  await sql`
    insert into outgoing_mails (id, dedupe_key, message, to_email, person_id, state, tries, created_at, sent_at)
    select pg_temp.id_at(sent_at, message || i), message || '/big/' || i, message, p.email, d.person_id, 'sent', 1, sent_at, sent_at
    from dues d join people p on p.id = d.person_id,
      (values ('payment-failed', 0), ('payment-overdue', 7), ('payment-lapsed', 28)) letters(message, days),
      lateral (values (stops_at + days * interval '1 day')) s(sent_at)
    where fate in ('grace', 'lapsed') and sent_at <= ${at}`
  await sql`
    insert into stripe_events (id, type, customer_id, object_id, state, tries, received_at, processed_at)
    select 'evt_big_' || i || '_' || k, 'invoice.paid', 'cus_big_' || i, 'in_big_' || i || '_' || k, 'processed', 1, paid_at, paid_at
    from paid where method is not null and paid_at > ${at}::timestamptz - interval '90 days'`
  const [row] = await sql<{ mails: number; events: number }[]>`
    select (select count(*)::int from outgoing_mails) as mails, (select count(*)::int from stripe_events) as events`
  return `${row!.mails.toLocaleString('en-GB')} emails about arrears, ${row!.events.toLocaleString('en-GB')} Stripe messages.`
}
