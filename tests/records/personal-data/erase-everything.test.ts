import { getTableName, type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { system } from '@/lib/kernel/actor'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import type { PersonalData } from '@/lib/kernel/personal-data'
import { everyDeclaration, isPersonal } from '@/lib/records/personal-data/declarations'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { asOwner } from '@/tests/support/database'

/**
 * One person with a row in every table that is declared to hold any, and a mark of its own in every column that says
 * something of them. They are erased, and then the whole database is searched for the marks. The rules between columns are
 * switched off to fill the rows: no journey could make all of them.
 */
const person = newId()
const personal = everyDeclaration.filter(isPersonal)
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What each mark was written for. */
const marks: string[] = []
const mark = (of: string) => `marked${String(marks.push(of) - 1).padStart(4, '0')}`

let count = 0
const plain: Record<string, () => unknown> = {
  uuid: () => newId(),
  integer: () => ++count,
  bigint: () => ++count,
  boolean: () => true,
  date: () => '2026-01-01',
  'timestamp with time zone': () => now().toISOString(),
  text: () => `unmarked ${++count}`,
  jsonb: () => '{}',
  bytea: () => Buffer.from('unmarked'),
  ARRAY: () => '{}',
}
const marked: Record<string, (mark: string) => unknown> = {
  text: (mark) => mark,
  jsonb: (mark) => JSON.stringify({ said: mark }),
  bytea: (mark) => Buffer.from(mark),
  ARRAY: (mark) => `{${mark}}`,
}

const email = `${mark('Your details: email')}@post.example`

/** By what a row is found that no column ties to its person, and what decides how it is treated. */
const given: Record<string, Record<string, unknown>> = {
  'Your details': { email },
  'Claims that were paid': { state: 'paid', kind: 'expense' },
  'Other claims': { state: 'paid', kind: 'hardship' },
  'Sign-in links we have sent you': { email },
  'Emails and letters we have sent you': { to_email: email, person_id: null },
  'How you voted in open votes': { ranking: '{1}' },
  'Votes of yours that came by post': { ranking: '{1}' },
  'Your answers to polls that are open': { choices: '{1}' },
  'Your dues': { stripe_customer_id: 'cus_of_them' },
  'Messages from Stripe about your payments': { customer_id: 'cus_of_them' },
  'Records that were taken for yours': { kept_id: person, state: 'confirmed' },
  'Who looked at your record or changed it': { subject_kind: 'member', subject_id: person },
}

const made = new Map<PersonalData, Record<string, unknown>>()

async function make(declared: PersonalData): Promise<Record<string, unknown>> {
  const before = made.get(declared)
  if (before) return before
  const { whose, title, columns } = declared
  const table = getTableName(declared.table)
  const owner = 'of' in whose ? await make(whose.of) : undefined
  const says = new Map(Object.entries(columns).map(([name, column]) => [snake(name), column!.says]))
  const row: Record<string, unknown> = {}
  for (const { name, type } of await columnsOf(table)) {
    const personal = ['shown', 'withheld'].includes(says.get(name) ?? '')
    row[name] = personal && marked[type] ? marked[type](mark(`${title}: ${name}`)) : plain[type]!()
  }
  if (owner && 'by' in whose) row[snake(whose.by)] = owner.id ?? owner.person_id
  if ('person' in whose) row[snake(whose.person)] = person
  Object.assign(row, given[title])
  if (title === 'Payments of your claims') {
    const hardship = await make(personal.find((one) => one.title === 'Other claims')!)
    row.source_key = `claim/${hardship.id}`
  }
  if (title === 'References you were asked for') {
    await database().execute(sql`insert into applications (id, person_id, started_at)
      values (${row.application_id}, ${newId()}, ${now().toISOString()})`)
  }
  const names = Object.keys(row)
  const list = (parts: SQL[]) => sql.join(parts, sql`, `)
  await database().execute(sql`
    insert into ${sql.identifier(table)} (${list(names.map((name) => sql`${sql.identifier(name)}`))})
    values (${list(names.map((name) => sql`${row[name]}`))})`)
  if (title === 'Your payments on our bank statement') {
    const payment = await make(personal.find((one) => one.title === 'Payments')!)
    await database().execute(
      sql`insert into bank_matches (entry_id, line_id) values (${payment.id}, ${row.id})`,
    )
  }
  made.set(declared, row)
  return row
}

async function columnsOf(table: string) {
  return database().execute<{ name: string; type: string }>(sql`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' and is_generated = 'NEVER'`)
}

async function triggers(state: 'enable' | 'disable') {
  const tables = await database().execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  )
  const each = tables.map(({ name }) => `alter table "${name}" ${state} trigger all`)
  await asOwner((db) => db.execute(sql.raw(each.join(';'))))
}

beforeAll(async () => {
  freezeClock(new Date('2026-11-20T12:00:00Z'))
  const rules = await database().execute<{ table: string; name: string }>(sql`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'x')`)
  const each = rules.map(({ table, name }) => `alter table ${table} drop constraint "${name}"`)
  await asOwner((db) => db.execute(sql.raw(each.join(';'))))
  await triggers('disable')
  for (const declared of personal) await make(declared)
  await triggers('enable')
})
afterAll(thawClock)

/** Which marks stand anywhere in the whole database, the job queue included. */
async function marksLeft(): Promise<string[]> {
  const columns = await database().execute<
    Record<'schema' | 'table' | 'column' | 'type', string>
  >(sql`
    select table_schema as schema, table_name as table, column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'bytea', 'character varying')`)
  const found = new Set<string>()
  for (const { schema, table, column, type } of columns) {
    const name = sql.identifier(column)
    const text = type === 'bytea' ? sql`encode(${name}, 'escape')` : sql`${name}::text`
    const rows = await database().execute<{ text: string }>(sql`
      select ${text} as text from ${sql.identifier(schema)}.${sql.identifier(table)} where ${text} like '%marked0%'`)
    for (const row of rows) {
      for (const [, number] of row.text.matchAll(/marked(\d{4})/g))
        found.add(marks[Number(number)]!)
    }
  }
  return [...found].sort()
}

/** Records of decisions, books that have to be kept, and codes that say nothing without a name. No name, no address. */
const kept = [
  'Amendments you moved: changes',
  'Amendments you moved: state',
  'Amendments you seconded: changes',
  'Amendments you seconded: state',
  'Appointments proposed for you: office',
  'Appointments proposed for you: state',
  'Appointments to groups proposed for you: group',
  'Appointments to groups proposed for you: represents',
  'Appointments to groups proposed for you: role',
  'Appointments to groups proposed for you: state',
  'Ballot papers you asked to have restored: browser_key',
  'Ballot papers you collected: blinded_hash',
  'Ballot papers you collected: kind',
  'Cases about what was alleged of you: appeal_outcome',
  'Cases about what was alleged of you: outcome',
  'Cases about what was alleged of you: reference',
  'Cases about what was alleged of you: state',
  'Cases of others that you had a part in: role',
  'Challenges you made: answer',
  'Challenges you made: text',
  'Changes to your entries on electoral rolls: change',
  'Changes to your entries on electoral rolls: salt',
  'Changes to your entries on electoral rolls: state',
  'Checks that we may accept your donation: outcome',
  'Claims that were paid: purpose_sealed',
  'Complaints you made while signed in: kind',
  'Complaints you made while signed in: reference',
  'Drafts of others that you write with them: boxes_sealed',
  'Dues we stopped asking for: stripe_invoice_id',
  'Election keys you hold: holder_key',
  'Election keys you hold: key_sealed',
  'Election keys you hold: share_hash',
  'Election keys you hold: share_sealed',
  'Election keys you hold: wrapped',
  'Elections you run or ran: title',
  'Groups you are or were in: group',
  'Groups you are or were in: represents',
  'Groups you are or were in: role',
  'Handovers of an office that you ticked: item',
  'Handovers of an office that you ticked: side',
  'How you voted in open votes: choice',
  'Messages from Stripe about your payments: type',
  'Minutes of a group that you began: group',
  'Minutes of a group that you began: readers',
  'Minutes of a group that you began: title',
  'Minutes of a group that you wrote: pdf',
  'Minutes of a group that you wrote: text',
  'Minutes of meetings that you wrote: text',
  'Motions you moved: state',
  'Motions you moved: title',
  'Motions you put to meetings late: kind',
  'Motions you put to meetings late: reasons',
  'Motions you seconded: state',
  'Motions you seconded: title',
  'Nominations you back: group',
  'Nominations you made: outside_name',
  'Nominations you made: state',
  'Nominations you seconded: outside_name',
  'Nominations you seconded: state',
  'Offices you hold or held: office',
  'Organisations you speak for: about',
  'Organisations you speak for: agreed_by',
  'Organisations you speak for: name',
  'Organisations you speak for: rules',
  'Organisations you speak for: state',
  'Organisations you speak for: website',
  'Organisations you speak for: why',
  'Payments that your bank questioned: id',
  'Payments that your bank questioned: method',
  'Payments that your bank questioned: reason',
  'Payments that your bank questioned: status',
  'Payments: band',
  'Payments: kind',
  'Payments: source_key',
  'Payments: stripe_invoice_id',
  'Queries about your entries on the rolls of votes: proposal',
  'Questions you asked candidates: text',
  'Receipts of claims that were paid: content',
  'Receipts of claims that were paid: name',
  'Records that were taken for yours: from_other',
  'References you were asked for: confirmations',
  'References you were asked for: place',
  'References you were asked for: private_note',
  'References you were asked for: state',
  'Refunds to you: reason',
  'Refunds to you: state',
  'Refunds to you: stripe_refund_id',
  'Refunds you asked for: reason',
  'Refunds you asked for: state',
  'Refunds you asked for: stripe_refund_id',
  'Replacement and paper ballots ordered for you: kind',
  'Results of motions that you challenged: answer',
  'Results of motions that you challenged: text',
  'Special meetings you were the first to call for: business',
  'Texts of composites that you wrote: text',
  'Texts of composites that you wrote: title',
  'The referees you named: place',
  'The text of motions you moved: text',
  'Visits to the payment page: band',
  'Visits to the payment page: interval',
  'Visits to the payment page: state',
  'Visits to the payment page: stripe_session_id',
  'Votes you could not take part in: reason',
  'Votes you could take part in: reason',
  'What our figures count you as: band',
  'What our figures count you as: interval',
  'What our figures count you as: method',
  'What our figures count you as: standing',
  'What you did here: action',
  'What you reported about decisions: text',
  'What you said to votes as a delegate: choice',
  'What you took on in meetings: done_words',
  'What you took on in meetings: what',
  'What you took on in meetings: why_dropped',
  'Where our books and Stripe’s differed about you: at_stripe',
  'Where our books and Stripe’s differed about you: customer_id',
  'Where our books and Stripe’s differed about you: here',
  'Where our books and Stripe’s differed about you: kind',
  'Where our books and Stripe’s differed about you: source_key',
  'Where you are or were a candidate: state',
  'Who looked at your record or changed it: action',
  'Your applications: state',
  'Your dues: band',
  'Your dues: due_invoice_id',
  'Your dues: interval',
  'Your dues: method',
  'Your dues: status',
  'Your dues: stripe_subscription_id',
  'Your entries on electoral rolls: reason',
  'Your entries on electoral rolls: salt',
  'Your roles in elections: role',
  'Your row in an imported list: state',
]

test('of an erased person only what is said to be kept is left in the whole database', async () => {
  expect((await marksLeft()).length).toBeGreaterThan(100)
  await verb('retention.run', (work) => erasePerson(work, person))(system('daily'), {})
  expect(await marksLeft()).toEqual(kept)
})
