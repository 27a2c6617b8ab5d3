import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { behind } from '@/lib/kernel/keyset-pagination'
import { can } from '@/lib/permissions'
import { maySeeAccounts } from './read'

const pageSize = 24
const about = alias(ledgerEntries, 'about')
const officer = alias(people, 'officer')

/** Everything that moved between a member and us, the latest first, a page at a time. Who entered it is the books' own. */
export async function listAccount(viewer: Actor, personId: string, before?: string) {
  if (!maySeeAccounts(viewer)) return undefined
  const { occurredAt, id } = ledgerEntries
  const rest = await behind(occurredAt, id, isId(before) ? before : undefined)
  const rows = await database()
    .select({ ...entryColumns, fees })
    .from(ledgerEntries)
    .leftJoin(about, eq(about.id, ledgerEntries.relatesTo))
    .leftJoin(officer, eq(officer.id, ledgerEntries.enteredBy))
    .where(and(eq(ledgerEntries.personId, personId), rest))
    .orderBy(desc(occurredAt), desc(id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize).map((row) => withoutTreasurersNotes(viewer, row))
  return { entries: shown, next: rows.length > pageSize ? shown.at(-1)?.id : undefined }
}

const fees = sql<string | null>`(
  select sum(fee.amount_pence) from ledger_entries fee
  where fee.relates_to = ${ledgerEntries.id} and fee.kind = 'fee')`

const entryColumns = {
  id: ledgerEntries.id,
  kind: ledgerEntries.kind,
  amountPence: ledgerEntries.amountPence,
  occurredAt: ledgerEntries.occurredAt,
  band: ledgerEntries.band,
  periodEndsBefore: ledgerEntries.periodEndsBefore,
  aboutKind: about.kind,
  aboutAt: about.occurredAt,
  note: ledgerEntries.note,
  by: officer.name,
}

type Row = {
  kind: string
  aboutKind: string | null
  aboutAt: Date | null
  note: string | null
  by: string | null
  fees: string | null
}

function withoutTreasurersNotes<R extends Row>(viewer: Actor, { aboutKind, aboutAt, ...row }: R) {
  const books = can(viewer, 'money.read')
  return {
    ...row,
    about: aboutKind && aboutAt ? { kind: aboutKind, occurredAt: aboutAt } : null,
    fees: Number(row.fees ?? 0),
    note: books ? row.note : null,
    by: books ? row.by : null,
  }
}

export type AccountEntry = NonNullable<Awaited<ReturnType<typeof listAccount>>>['entries'][number]
