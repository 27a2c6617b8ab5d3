import 'server-only'
import { and, asc, count, eq, gte, lt, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf, timeOf } from '@/lib/kernel/calendar'
import { csvLine, pounds } from '@/lib/kernel/csv'
import { verb } from '@/lib/kernel/perform'
import { meaningOf } from '@/lib/money/ledger/entry-kinds'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { monthsLater } from '../dashboard/months'
import type { LedgerExport } from './forms'

/** Writes down who takes how many lines of the books out of the program, and what for. */
const noteExport = verb('ledger.export', async (work, { from, to, reason }: LedgerExport) => {
  const [row] = await work.tx
    .select({ rows: count() })
    .from(ledgerEntries)
    .where(and(...between({ from, to }), lte(ledgerEntries.recordedAt, work.now)))
  const subject = { kind: 'person', id: work.person.personId }
  work.record('ledger.exported', subject, { rows: row!.rows, reason, from, to })
  return { until: work.now }
})

/**
 * The books of some months, line by line: first the audit, then the file. It holds what an account needs and no name; the
 * number leads to the member.
 */
export async function exportLedger(actor: Actor, wanted: LedgerExport) {
  const { until } = await noteExport(actor, wanted)
  return lines([...between(wanted), lte(ledgerEntries.recordedAt, until)])
}

function between({ from, to }: Pick<LedgerExport, 'from' | 'to'>): SQL[] {
  return [
    gte(ledgerEntries.occurredAt, atWallTime(`${from}-01`)),
    lt(ledgerEntries.occurredAt, atWallTime(monthsLater(`${to}-01`, 1))),
  ]
}

const about = alias(ledgerEntries, 'about')
const pageSize = 2000

const head = [
  'Date',
  'Time',
  'What',
  'Amount (£)',
  'Member',
  'Band',
  'From',
  'Until',
  'Stripe ID or form ID',
  'About the entry',
  'Note',
]

/** A page of rows at a time, each after the last one of the page before: half a million lines need no more room than one page. */
async function* lines(where: SQL[]): AsyncGenerator<string> {
  yield csvLine(head)
  let last: { at: string; id: string } | undefined
  do {
    const rows = await page(where, last)
    yield rows.map(lineOf).join('')
    const end = rows.at(-1)
    last = end && rows.length === pageSize ? { at: end.at, id: end.id } : undefined
  } while (last)
}

function page(where: SQL[], last: { at: string; id: string } | undefined) {
  const { occurredAt, id } = ledgerEntries
  const after = last && sql`(${occurredAt}, ${id}) > (${last.at}::timestamptz, ${last.id}::uuid)`
  return database()
    .select({
      id,
      // To the microsecond, as it is compared.
      at: sql<string>`${occurredAt}::text`,
      occurredAt,
      kind: ledgerEntries.kind,
      amountPence: ledgerEntries.amountPence,
      number: members.number,
      band: ledgerEntries.band,
      from: ledgerEntries.periodStartsOn,
      endsBefore: ledgerEntries.periodEndsBefore,
      sourceKey: ledgerEntries.sourceKey,
      about: about.sourceKey,
      note: ledgerEntries.note,
    })
    .from(ledgerEntries)
    .leftJoin(members, eq(members.personId, ledgerEntries.personId))
    .leftJoin(about, eq(about.id, ledgerEntries.relatesTo))
    .where(and(...where, after))
    .orderBy(asc(occurredAt), asc(id))
    .limit(pageSize)
}

function lineOf(row: Awaited<ReturnType<typeof page>>[number]): string {
  return csvLine([
    dateOf(row.occurredAt),
    timeOf(row.occurredAt),
    meaningOf(row.kind).name,
    pounds(row.amountPence),
    row.number ? memberNumberInWords(row.number) : null,
    row.band,
    row.from,
    row.endsBefore && lastPaidDay(row.endsBefore),
    row.sourceKey,
    row.about,
    row.note,
  ])
}
