import 'server-only'
import type { Sql } from 'postgres'
import { bands, groups, networks, offices, spendingHeadings, topics } from '@/lib/organisation'

/** A column that holds a word of one of the profile's lists. `live` are the rows that still need it; the others are history. */
export type ProfileList = { table: string; column: string; words: readonly string[]; live: string }

const profileLists: ProfileList[] = [
  { table: 'subscriptions', column: 'band', words: bands, live: 'ended_at is null' },
  { table: 'subscription_changes', column: 'band', words: bands, live: "state = 'asked'" },
  { table: 'terms', column: 'office', words: offices, live: 'ends_at > now()' },
  { table: 'term_proposals', column: 'office', words: offices, live: "state = 'proposed'" },
  {
    table: 'group_terms',
    column: 'group',
    words: groups,
    live: 'ends_at > now()',
  },
  {
    table: 'group_proposals',
    column: 'group',
    words: groups,
    live: "state in ('proposed', 'asked')",
  },
  { table: 'contests', column: 'group', words: groups, live: 'false' },
  { table: 'decision_duties', column: 'office', words: offices, live: 'false' },
  { table: 'decision_duties', column: 'group', words: groups, live: 'false' },
  { table: 'group_minutes', column: 'group', words: groups, live: 'false' },
  {
    table: 'meetings',
    column: 'group',
    words: groups,
    live: 'ends_at > now() and cancelled_at is null',
  },
  { table: 'polls', column: 'group', words: groups, live: "state = 'open'" },
  { table: 'network_memberships', column: 'network', words: networks, live: 'true' },
  {
    table: 'network_convenor_votes',
    column: 'network',
    words: networks,
    live: 'counted_at is null',
  },
  {
    table: 'network_meetings',
    column: 'network',
    words: networks,
    live: 'starts_at > now() and cancelled_at is null',
  },
  { table: 'consents', column: 'topic', words: topics, live: 'withdrawn_at is null' },
  {
    table: 'claims',
    column: 'heading',
    words: spendingHeadings,
    live: "state in ('draft', 'asked', 'approved')",
  },
]

/**
 * Lets the database accept the profile's words and no others. What is history keeps the words of its time. A word that is
 * still needed cannot be taken out of the profile: then nothing starts, and the error says how many rows need it.
 */
export async function setProfileLists(sql: Sql, lists = profileLists) {
  for (const { table, column, words, live } of lists) {
    const name = `${table}_${column}`
    const wanted = JSON.stringify(words)
    const [kept] = await sql<{ list: string | null }[]>`
      select obj_description(oid, 'pg_constraint') as list from pg_constraint
      where conname = ${name} and conrelid = ${table}::regclass`
    if (kept?.list === wanted) continue
    const strange = await sql<{ word: string; needed: number }[]>`
      select ${sql(column)} as word, count(*) filter (where ${sql.unsafe(live)})::int as needed
      from ${sql(table)} where ${sql(column)} <> all (${[...words]}) group by 1 order by 1`
    const missing = strange.filter(({ needed }) => needed > 0)
    if (missing.length > 0) throw new Error(missingFrom(table, column, missing))
    const accepted = [...words, ...strange.map(({ word }) => word)].map(quoted).join(', ')
    await sql.begin(async (tx) => {
      await tx.unsafe(`alter table ${table} drop constraint if exists ${name}`)
      await tx.unsafe(
        `alter table ${table} add constraint ${name} check ("${column}" in (${accepted}))`,
      )
      await tx.unsafe(`comment on constraint ${name} on ${table} is ${quoted(wanted)}`)
    })
  }
}

function missingFrom(table: string, column: string, words: { word: string; needed: number }[]) {
  const each = words.map(({ word, needed }) => `${word} (${needed} in ${table})`).join(', ')
  return `The profile has lost a ${column} that is still in use: ${each}. Keep it until nothing needs it.`
}

function quoted(text: string) {
  return `'${text.replaceAll("'", "''")}'`
}
