import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Work } from '@/lib/kernel/perform'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'

/** The entry that this very form made, if it was sent before. The same form twice at once waits for itself, so that nothing happens twice. */
export async function entryOfForm(
  work: Work,
  kind: EntryKind,
  nonce: string,
): Promise<string | undefined> {
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${nonce}))`)
  const [entry] = await work.tx
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.kind, kind), eq(ledgerEntries.sourceKey, nonce)))
  return entry?.id
}
