import 'server-only'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { EntryKind } from './entry-kinds'

export type NewEntry = Omit<
  typeof ledgerEntries.$inferInsert,
  'id' | 'recordedAt' | 'kind' | 'sourceKey'
> & { kind: EntryKind; sourceKey: string }

/**
 * The one pen of the books: enters a movement once, by what makes it itself. Answers its id, or nothing when it stands there
 * already. Part of the act that knows why; money in pence, plus for what comes and minus for what goes.
 */
export async function enterEntry(work: Work, entry: NewEntry): Promise<string | undefined> {
  const [entered] = await work.tx
    .insert(ledgerEntries)
    .values({ id: newId(), recordedAt: work.now, ...entry })
    .onConflictDoNothing({ target: [ledgerEntries.kind, ledgerEntries.sourceKey] })
    .returning({ id: ledgerEntries.id })
  return entered?.id
}
