import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'

type Tie = { table: string; column: string; of: 'people' | 'members' | 'subscriptions' }

/** What an import itself writes about a person; being named there is no sign of life. */
const own = ['members', 'subscriptions', 'import_rows', 'ledger_entries', 'consents']

/**
 * To whom of these something has happened since they were taken in, and what. Every table that is tied to a person, a member
 * or a subscription is asked, by the database's own list of ties: a table that is added one day is asked too. What goes by
 * itself when its person goes was only worked out from them.
 */
export async function changedSinceImport(work: Work, personIds: string[]) {
  const touched = new Map<string, string>()
  const ids = sql`(select id from json_array_elements_text(${JSON.stringify(personIds)}::json) as one(id))`
  const among = sql`(select id::uuid from ${ids} as one)`
  const note = async (reason: string, found: SQL) => {
    const rows = await work.tx.execute<{ id: string }>(found)
    for (const { id } of rows) if (!touched.has(id)) touched.set(id, reason)
  }
  await note(
    'kept:signed-in',
    sql`select id from people where id in ${among} and (email_proved_at is not null or erased_at is not null)`,
  )
  await note(
    'kept:paid',
    sql`select distinct e.person_id as id from ledger_entries e
      join subscriptions s on s.person_id = e.person_id
      where e.person_id in ${among} and e.occurred_at >= s.imported_at`,
  )
  await note(
    'kept:acted',
    sql`select id from people p where id in ${among} and (
      exists (select 1 from consents c where c.person_id = p.id and c.wording <> 'news-brought-along')
      or exists (select 1 from imports i where p.id in (i.started_by, i.prepared_by, i.confirmed_by, i.undone_by))
      or exists (select 1 from members m where m.person_id = p.id and (m.resigned_at is not null or m.expelled_at is not null))
      or 1 <> (select count(*) from subscriptions s where s.person_id = p.id and s.imported_at is not null)
      or exists (select 1 from subscriptions s where s.person_id = p.id and s.imported_at is null))`,
  )
  for (const tie of await tiesOf(work)) await note('kept:acted', tied(tie, among))
  return touched
}

async function tiesOf(work: Work): Promise<Tie[]> {
  const ties = await work.tx.execute<Tie>(sql`
    select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as of
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype <> 'c' and c.confrelid in ('people'::regclass, 'members'::regclass, 'subscriptions'::regclass)`)
  return [...ties].filter(({ table }) => !own.includes(table) && table !== 'imports')
}

function tied({ table, column, of }: Tie, among: SQL): SQL {
  const where = sql`${sql.raw(table)} as tied`
  const tie = sql.raw(`tied."${column}"`)
  return of === 'subscriptions'
    ? sql`select s.person_id as id from subscriptions s where s.person_id in ${among}
        and exists (select 1 from ${where} where ${tie} = s.id)`
    : sql`select p.id from people p where p.id in ${among} and exists (select 1 from ${where} where ${tie} = p.id)`
}
