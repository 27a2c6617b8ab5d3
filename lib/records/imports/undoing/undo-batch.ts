import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { consents, members, people } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { importRows, imports } from '@/db/schema/records/imports'
import { verb, type Work } from '@/lib/kernel/perform'
import { countDone, nextBatch } from '../batches/next-batch'
import { importMoves } from '../states'
import { changedSinceImport } from './changed-since-import'

/**
 * Takes out the next thousand again. Who has signed in, paid, or been dealt with since stays a member and is listed. At
 * Stripe nothing is ended: those who pay there pay on, as they did before. Numbers that were given are not given again.
 */
export const undoBatch = verb(
  'import.run',
  async (work, { importId }: { importId: string }): Promise<{ more: boolean }> => {
    const batch = await nextBatch(work, importId, 'undoing')
    if (!batch) return { more: false }
    const { rows } = batch
    if (rows.length === 0) {
      await work.move(imports, { id: importId }, importMoves, 'undone', { undoneAt: work.now })
      work.record('import.undone', { kind: 'import', id: importId })
      return { more: false }
    }
    const ids = rows.flatMap(({ personId }) => personId ?? [])
    // Nobody signs in or pays while it is settled that they did not.
    await work.tx
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, ids))
      .for('update')
    const touched = await changedSinceImport(work, ids)
    await settle(work, importId, rows, touched)
    const leaving = ids.filter((id) => !touched.has(id))
    if (leaving.length > 0) await takeOut(work, leaving)
    await countDone(work, batch)
    const detail = { removed: leaving.length, kept: rows.length - leaving.length }
    work.record('import.batch-undone', { kind: 'import', id: importId }, detail)
    return { more: true }
  },
)

type Row = { line: number; personId: string | null }

async function settle(work: Work, importId: string, rows: Row[], touched: Map<string, string>) {
  const settled = rows.map(({ line, personId }) => {
    const reason = personId ? (touched.get(personId) ?? null) : null
    return { line, reason, state: reason ? 'kept' : 'undone' }
  })
  await work.tx.execute(sql`
    update import_rows set state = row.state, reason = row.reason,
      person_id = case when row.state = 'kept' then person_id end,
      subscription_id = case when row.state = 'kept' then subscription_id end
    from json_to_recordset(${JSON.stringify(settled)}::json) as row(line int, state text, reason text)
    where import_rows.import_id = ${importId} and import_rows.line = row.line`)
}

async function takeOut(work: Work, ids: string[]) {
  const emails = work.tx.select({ email: people.email }).from(people).where(inArray(people.id, ids))
  await work.tx.delete(signInTokens).where(inArray(signInTokens.email, emails))
  await work.tx.delete(outgoingMails).where(inArray(outgoingMails.personId, ids))
  await work.tx.delete(consents).where(inArray(consents.personId, ids))
  // What they paid before they were brought along stays in the books, without the name.
  await work.tx
    .update(ledgerEntries)
    .set({ personId: null })
    .where(inArray(ledgerEntries.personId, ids))
  // A later list may have named them as known.
  await work.tx.update(importRows).set({ personId: null }).where(inArray(importRows.personId, ids))
  await work.tx.delete(subscriptions).where(inArray(subscriptions.personId, ids))
  await work.tx.delete(members).where(inArray(members.personId, ids))
  await work.tx.delete(people).where(inArray(people.id, ids))
}
