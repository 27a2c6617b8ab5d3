import 'server-only'
import { count, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { importRows, imports } from '@/db/schema/records/imports'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { noting } from '../batches/run-batches'
import type { ImportReport } from '../report-shape'
import { batchesOf, cellsOf, findImport, type Import } from '../rows'
import { importMoves } from '../states'
import { checkBatch, type Judged } from './check-batch'
import { emptyReport } from './count-report'
import { fetchStripeCustomers } from './fetch-stripe-customers'

type Checked = { importId: string; report: ImportReport }

const finish = verb('import.run', async (work, { importId, report }: Checked) => {
  await work.move(imports, { id: importId }, importMoves, 'checked', { report })
  const counted = await work.tx
    .select({ state: importRows.state, count: count() })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(importRows.state)
  const detail = Object.fromEntries(counted.map((one) => [one.state, one.count]))
  work.record('import.checked', { kind: 'import', id: importId }, detail)
})

/** The job: judges every row, a thousand at a time. Cut off, it begins again; done twice, it says the same. */
export async function checkImport(actor: Actor, { importId }: { importId: string }) {
  const found = await findImport(importId)
  if (found?.state !== 'checking') return
  await noting(importId, () => check(actor, found))
}

async function check(actor: Actor, found: Import) {
  const importId = found.id
  const words = found.mapping.customerId
    ? await fetchStripeCustomers(await customersOf(found))
    : new Map()
  const report = emptyReport()
  const sofar = { seen: new Map<string, number>(), people: new Map<string, number>(), report }
  let done = 0
  for await (const rows of batchesOf(importId)) {
    done += rows.length
    if (!(await writeDown(importId, await checkBatch(rows, found, words, sofar), done))) return
  }
  await finish(actor, { importId, report }).catch((error) => {
    // Put away, or finished by another worker, in this moment.
    if (!(error instanceof Refusal)) throw error
  })
}

async function customersOf(found: Import): Promise<Set<string>> {
  const place = found.columns.findIndex(({ heading }) => heading === found.mapping.customerId)
  const ids = new Set<string>()
  for await (const rows of batchesOf(found.id)) {
    for (const row of rows) {
      const id = cellsOf(row)[place]
      if (id?.startsWith('cus_')) ids.add(id)
    }
  }
  return ids
}

/**
 * Only as long as the list is being checked: a worker that stood still meanwhile would write over rows that were taken in, and undoing would
 * then leave their members behind. Answers whether it still is.
 */
async function writeDown(importId: string, judged: Judged[], done: number): Promise<boolean> {
  const checking = await database().execute(sql`
    with checking as (
      update imports set done = ${done} where id = ${importId} and state = 'checking' returning id
    ), written as (
      update import_rows set state = row.state, reason = row.reason, at_stripe = row."atStripe",
        their_number = row."theirNumber", person_id = row."personId"
      from checking, json_to_recordset(${JSON.stringify(judged)}::json) as row(
        line int, state text, reason text, "atStripe" jsonb, "theirNumber" text, "personId" uuid)
      where import_rows.import_id = checking.id and import_rows.line = row.line
    )
    select id from checking`)
  return checking.length > 0
}
