import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { type EntryKind, entryKinds } from '@/lib/money/ledger/entry-kinds'
import { balanceOf } from '@/lib/money/ledger/figures'
import { organisation } from '@/lib/organisation'

/** An entry of the books that changes what our bank holds, and by how much. */
export type BankEntry = {
  id: string
  kind: EntryKind
  /** Of a correction or repayment, the kind of what it is about. */
  ofKind: EntryKind | null
  /** When the bank should show it: the day a payout arrives, the day everything else is entered for. */
  on: string
  bankPence: number
  sourceKey: string
  /** What it corrects or pays back. */
  relatesTo: string | null
  name: string | null
  note: string | null
  lineId: string | null
}

const bankPenceOf = (kind: EntryKind, ofKind: EntryKind | null) =>
  balanceOf([{ kind, ofKind, band: null, pence: 1 }]).bank

const atBank = entryKinds.filter((kind) => bankPenceOf(kind, null) !== 0)

const zone = sql.raw(`'${organisation.timeZone}'`)

/** The entries at our bank, oldest first. The condition speaks of `entry`, its day `shown.day` and its `match`. */
export async function listBankEntries(
  when: SQL,
  db: Database | Transaction = database(),
): Promise<BankEntry[]> {
  const rows = await db.execute<Omit<BankEntry, 'bankPence'> & { amountPence: number }>(sql`
    select entry.id, entry.kind, about.kind as "ofKind", shown.day::text as "on",
      entry.amount_pence as "amountPence", entry.source_key as "sourceKey", coalesce(person.name, donor.name) as name,
      entry.note, entry.relates_to as "relatesTo", match.line_id as "lineId"
    from ledger_entries as entry
    left join ledger_entries as about on about.id = entry.relates_to and entry.kind in ('correction', 'repayment')
    left join payouts on entry.kind = 'payout' and payouts.id = entry.source_key
    left join people as person on person.id = entry.person_id
    left join donors as donor on donor.entry_id = entry.id
    left join bank_matches as match on match.entry_id = entry.id
    cross join lateral (select coalesce(payouts.arrives_on, (entry.occurred_at at time zone ${zone})::date) as day) as shown
    where entry.kind in ${atBank} and (${when})
    order by shown.day, entry.id`)
  return rows.flatMap(({ amountPence, ...row }) => {
    const bankPence = amountPence * bankPenceOf(row.kind, row.ofKind)
    return bankPence === 0 ? [] : [{ ...row, bankPence }]
  })
}
