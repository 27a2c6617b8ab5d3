import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

type Move = {
  table: string
  /** The column that leads to the person. */
  column: string
  /** By what a row is found again when the merge is undone. */
  key: string
  /** Not all rows: of these the kept record has its own, or nobody could be both. */
  only?: (kept: string) => SQL
}

/**
 * What goes over to the record that is kept, so that one person's history stands in one place. What is not named here stays with the
 * other record, which stays as it is: rolls, ballots, candidacies and what was done as an officer (nobody rewrites a record of
 * decisions), emails and sign-in (another address), and consents to networks. Networks are joined anew by the person, or not.
 */
const moves: readonly Move[] = [
  // Records that were merged into the other one before: each leads straight to the record that somebody has now.
  { table: 'members', column: 'merged_into_id', key: 'person_id' },
  {
    table: 'consents',
    column: 'person_id',
    key: 'id',
    // What everybody agrees to who joins. What somebody wants from us by email, or shows, they have said for each record.
    only: () =>
      sql`wording in ('aims-and-values', 'willing-to-be-active', 'confidentiality', 'privacy-notice')`,
  },
  { table: 'member_notes', column: 'person_id', key: 'id' },
  {
    table: 'member_tags',
    column: 'person_id',
    key: 'tag',
    only: (kept) => sql`tag not in (select tag from member_tags where person_id = ${kept})`,
  },
  { table: 'suspensions', column: 'person_id', key: 'id' },
  { table: 'terms', column: 'person_id', key: 'id' },
  {
    table: 'group_terms',
    column: 'person_id',
    key: 'id',
    // Nobody appointed themselves, and nobody was in a group twice at one time.
    only: (kept) => sql`${kept} not in (appointed_by, confirmed_by) and not exists (
      select 1 from group_terms own where own.person_id = ${kept} and own."group" = group_terms."group"
        and tstzrange(own.starts_at, own.ends_at) && tstzrange(group_terms.starts_at, group_terms.ends_at))`,
  },
  { table: 'applications', column: 'person_id', key: 'id' },
  {
    table: 'references',
    column: 'referee_id',
    key: 'id',
    // Both vouched for one applicant, or one for the other: then it stays to be seen that it was so.
    only: (
      kept,
    ) => sql`application_id not in (select application_id from "references" where referee_id = ${kept})
      and application_id not in (select id from applications where person_id = ${kept})`,
  },
  { table: 'subscriptions', column: 'person_id', key: 'id' },
  { table: 'subscription_changes', column: 'person_id', key: 'id' },
  { table: 'payment_links', column: 'person_id', key: 'id' },
  { table: 'ledger_entries', column: 'person_id', key: 'id' },
  { table: 'refunds', column: 'person_id', key: 'id' },
  { table: 'refunds', column: 'asked_by', key: 'id' },
  { table: 'write_offs', column: 'person_id', key: 'id' },
  { table: 'claims', column: 'person_id', key: 'id' },
  // Whoever is concerned in a complaint handles it in no record of theirs.
  { table: 'complaints', column: 'complainant_id', key: 'id' },
  {
    table: 'complaint_parties',
    column: 'person_id',
    key: 'complaint_id',
    only: (kept) =>
      sql`complaint_id not in (select complaint_id from complaint_parties where person_id = ${kept})`,
  },
  {
    table: 'charges',
    column: 'member_id',
    key: 'id',
    only: (kept) => sql`proposed_by <> ${kept} and settled_by is distinct from ${kept}`,
  },
  {
    table: 'charge_roles',
    column: 'person_id',
    key: 'charge_id',
    only: (kept) =>
      sql`charge_id not in (select charge_id from charge_roles where person_id = ${kept})`,
  },
  // Whoever decides a case has agreed to a decision once, under whichever record.
  {
    table: 'charge_decision_votes',
    column: 'person_id',
    key: 'decision_id',
    only: (kept) =>
      sql`decision_id not in (select decision_id from charge_decision_votes where person_id = ${kept})`,
  },
  { table: 'requisitions', column: 'opened_by', key: 'id' },
  // One person calls for a meeting once, under whichever record.
  {
    table: 'requisition_names',
    column: 'person_id',
    key: 'requisition_id',
    only: (kept) =>
      sql`requisition_id not in (select requisition_id from requisition_names where person_id = ${kept})`,
  },
  { table: 'meeting_actions', column: 'owner_id', key: 'id' },
  // One person comes to an event once, under whichever record.
  {
    table: 'event_sign_ups',
    column: 'person_id',
    key: 'id',
    only: (kept) =>
      sql`event_id not in (select event_id from event_sign_ups where person_id = ${kept})`,
  },
  { table: 'affiliates', column: 'contact_id', key: 'id' },
  // One person is a delegate once, under whichever record.
  {
    table: 'affiliate_delegates',
    column: 'person_id',
    key: 'id',
    only: (kept) =>
      sql`accepted_at is null or ${kept} not in (select person_id from affiliate_delegates where person_id is not null and accepted_at is not null)`,
  },
  // One person signs a statement once, under whichever record.
  {
    table: 'statement_signatures',
    column: 'person_id',
    key: 'id',
    only: (kept) => sql`(statement_id, kind) not in (
      select statement_id, kind from statement_signatures where person_id = ${kept})`,
  },
  {
    table: 'motions',
    column: 'mover_id',
    key: 'id',
    only: (kept) => sql`seconder_id is distinct from ${kept}`,
  },
  {
    table: 'motions',
    column: 'seconder_id',
    key: 'id',
    only: (kept) => sql`mover_id is distinct from ${kept}`,
  },
  {
    table: 'motion_comments',
    column: 'author_id',
    key: 'id',
  },
  {
    table: 'shared_drafts',
    column: 'mover_id',
    key: 'id',
    only: (kept) => sql`writer_id is distinct from ${kept}`,
  },
  {
    table: 'shared_drafts',
    column: 'writer_id',
    key: 'id',
    only: (kept) => sql`mover_id is distinct from ${kept}`,
  },
  {
    table: 'motion_supports',
    column: 'person_id',
    key: 'motion_id',
    // Nobody supports a motion twice, or beside having moved it.
    only: (
      kept,
    ) => sql`motion_id not in (select motion_id from motion_supports where person_id = ${kept})
      and motion_id not in (select id from motions where mover_id = ${kept})`,
  },
  // Consent to a composite is its mover's, whose motion comes along.
  {
    table: 'composite_answers',
    column: 'person_id',
    key: 'composite_id',
    only: (kept) =>
      sql`composite_id not in (select composite_id from composite_answers where person_id = ${kept})`,
  },
  // Who answered under both records has answered once.
  {
    table: 'poll_answers',
    column: 'person_id',
    key: 'poll_id',
    only: (kept) =>
      sql`poll_id not in (select poll_id from poll_answers where person_id = ${kept})`,
  },
  { table: 'decision_reports', column: 'author_id', key: 'id' },
  {
    table: 'amendments',
    column: 'mover_id',
    key: 'id',
    only: (kept) => sql`seconder_id is distinct from ${kept}`,
  },
  {
    table: 'amendments',
    column: 'seconder_id',
    key: 'id',
    only: (kept) => sql`mover_id is distinct from ${kept}`,
  },
]

export type Moved = { table: string; column: string; key: string; rows: string[] }

/** Moves all of these from one record to the other, and says which they were. */
export async function moveRows(
  work: Work,
  { from, to }: { from: string; to: string },
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const { table, column, key, only } of moves) {
    const rows = await work.tx.execute<{ key: string }>(sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${to}
      where ${sql.identifier(column)} = ${from} and ${only?.(to) ?? sql`true`}
      returning ${sql.identifier(key)}::text as key`)
    if (rows.length > 0) moved.push({ table, column, key, rows: rows.map((row) => row.key) })
  }
  return moved
}

/** Gives back exactly those, as far as they are still there and nobody else's. */
export async function moveBack(
  work: Work,
  moved: readonly Moved[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (const { table, column, key, rows } of moved.toReversed()) {
    await work.tx.execute(sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${to}
      where ${sql.identifier(column)} = ${from}
        and ${sql.identifier(key)}::text in (select value from json_array_elements_text(${JSON.stringify(rows)}::json))`)
  }
}
