import 'server-only'
import { sql } from 'drizzle-orm'
import { imports } from '@/db/schema/records/imports'
import { wallClock } from '@/lib/kernel/clock'
import { laterAll } from '@/lib/kernel/jobs'
import { verb, type Work } from '@/lib/kernel/perform'
import { countDone, nextBatch } from '../batches/next-batch'
import { apart } from '../checking/check-batch'
import { checkRow, type NewMember } from '../checking/check-row'
import { duplicatesAmong, type RightRow } from '../checking/duplicate-rows'
import { existingAmong } from '../checking/existing-people'
import { cellsOf, type Import, type ImportRow, listTermsOf, type Settled } from '../rows'
import { importMoves } from '../states'
import { type Admitted, admitAll, type Newcomer } from './admit-all'
import { emailOfficers } from './email-officers'

/**
 * Takes in the next thousand rows: people, members and dues in one act. The rows themselves say how far it came, so a run
 * that was cut off goes on where it stopped, and two that run at once take turns. What has changed since the list was looked
 * at counts: whoever joined in between is known now, and stays as they are.
 */
export const admitBatch = verb(
  'import.run',
  async (work, { importId }: { importId: string }): Promise<{ more: boolean }> => {
    const batch = await nextBatch(work, importId, 'running')
    if (!batch) return { more: false }
    const { found, rows } = batch
    if (rows.length === 0) {
      await work.move(imports, { id: importId }, importMoves, 'finish', { endedAt: work.now })
      work.record('import.done', { kind: 'import', id: importId }, { rows: found.done })
      await emailOfficers(work, found)
      return { more: false }
    }
    const { newcomers, others } = await sort(work, found, rows)
    const { admitted, overtaken } = await admitAll(work, newcomers)
    const settled = [...others, ...overtaken, ...admitted]
    await settle(work, importId, settled)
    await linkToStripe(work, found.done, admitted)
    await countDone(work, batch)
    const detail = { admitted: admitted.length, others: settled.length - admitted.length }
    work.record('import.batch-taken-in', { kind: 'import', id: importId }, detail)
    return { more: true }
  },
)

async function sort(work: Work, found: Import, rows: ImportRow[]) {
  const terms = listTermsOf(found)
  const others: Settled[] = []
  const right: { row: ImportRow; candidate: NewMember }[] = []
  for (const row of rows) {
    const judgement = checkRow(cellsOf(row), terms, row.atStripe ?? undefined)
    if ('candidate' in judgement) right.push({ row, candidate: judgement.candidate })
    else others.push({ line: row.line, state: 'bad', reason: judgement.problems.join(' ') })
  }
  const known = await existingAmong(
    work.tx,
    right.map(({ candidate }) => candidate),
  )
  const fresh: (RightRow & { atStripe: ImportRow['atStripe'] })[] = []
  for (const { row, candidate } of right) {
    const { line, atStripe, isSomebodyElse } = row
    const other = apart({ candidate, isSomebodyElse }, known)
    if (other) others.push({ line, ...other })
    else fresh.push({ line, candidate, atStripe, isSomebodyElse })
  }
  // Somebody may have joined since the list was checked, under another address.
  const duplicates = await duplicatesAmong(work.tx, fresh)
  const newcomers: Newcomer[] = fresh.filter(({ line }) => !duplicates.has(line))
  for (const [line, reason] of duplicates) others.push({ line, state: 'duplicate', reason })
  return { newcomers, others }
}

async function settle(work: Work, importId: string, settled: Settled[]) {
  await work.tx.execute(sql`
    update import_rows set state = row.state, reason = row.reason,
      person_id = row."personId", subscription_id = row."subscriptionId"
    from json_to_recordset(${JSON.stringify(settled)}::json) as row(
      line int, state text, reason text, "personId" uuid, "subscriptionId" uuid)
    where import_rows.import_id = ${importId} and import_rows.line = row.line`)
}

/** Stripe lets an account ask a hundred things a second. These ask thirty, so that whoever pays meanwhile is not kept waiting. */
const customersASecond = 10
const together = 20

/** Queues one look at Stripe for each who pays there: what they paid so far, and how they stand. After everything else. */
async function linkToStripe(work: Work, before: number, admitted: Admitted[]) {
  const customers = admitted.flatMap(({ customerId }) => (customerId ? [{ customerId }] : []))
  for (let from = 0; from < customers.length; from += together) {
    const seconds = (before + from) / customersASecond
    await laterAll(work.tx, 'sync-customer', customers.slice(from, from + together), {
      runAt: new Date(wallClock().getTime() + seconds * 1000),
      priority: 20,
    })
  }
}
