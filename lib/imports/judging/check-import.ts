import 'server-only'
import { count, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { type AtStripe, importRows, imports } from '@/db/schema/imports'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Band } from '@/lib/organisation'
import { noting } from './in-batches'
import type { Mapping } from './judging/fields'
import { type Candidate, judgeRow, type StripeWord } from './judging/judge-row'
import { knownAmong } from './judging/known-people'
import { lookAtStripe } from './judging/look-at-stripe'
import { batchesOf, cellsOf, findImport, type Import, type ImportRow, termsOf } from './rows'
import { importMoves } from './states'

type Choice = { importId: string; mapping: Mapping; bandOtherwise: Band }

/** An officer says which column is which; then every row is looked at, without anybody being taken in. */
export const beginCheck = verb(
  'members.import',
  async (work, { importId, mapping, bandOtherwise }: Choice) => {
    work.assertCan('members.import')
    const chosen = { mapping, bandOtherwise, done: 0, lastError: null }
    await work.move(imports, { id: importId }, importMoves, 'check', chosen)
    await work.later('check-import', { importId }, { key: `check-import/${importId}` })
    work.record('import.check-asked', { kind: 'import', id: importId }, { bandOtherwise })
  },
)

const finish = verb('import.run', async (work, { importId }: { importId: string }) => {
  work.assertCan('import.run')
  await work.move(imports, { id: importId }, importMoves, 'checked')
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
  const words = found.mapping.customerId ? await lookAtStripe(await customersOf(found)) : new Map()
  const seen = new Map<string, number>()
  let done = 0
  for await (const rows of batchesOf(importId)) {
    await writeDown(importId, await judge(rows, found, words, seen))
    done += rows.length
    await database().update(imports).set({ done }).where(eq(imports.id, importId))
  }
  await finish(actor, { importId }).catch((error) => {
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

type Judged = {
  line: number
  state: string
  reason: string | null
  atStripe: AtStripe | null
  theirNumber: string | null
  personId: string | null
}

async function judge(
  rows: ImportRow[],
  found: Import,
  words: Map<string, StripeWord>,
  seen: Map<string, number>,
): Promise<Judged[]> {
  const terms = termsOf(found)
  const place = terms.columns.findIndex(({ heading }) => heading === terms.mapping.customerId)
  const good: { judged: Judged; candidate: Candidate }[] = []
  const all = rows.map((row) => {
    const cells = cellsOf(row)
    const word = words.get(cells[place] ?? '')
    const judgement = judgeRow(cells, terms, word)
    const nothing = { atStripe: null, theirNumber: null, personId: null }
    if ('problems' in judgement) {
      const reason = judgement.problems.join(' ')
      return { line: row.line, state: 'bad', reason, ...nothing }
    }
    const { candidate } = judgement
    const twice = twiceIn(candidate, row.line, seen)
    if (twice) return { line: row.line, state: 'bad', reason: twice, ...nothing }
    const atStripe = typeof word === 'object' ? word : null
    const { theirNumber } = candidate
    const judged = {
      line: row.line,
      state: 'good',
      reason: null,
      ...nothing,
      atStripe,
      theirNumber,
    }
    good.push({ judged, candidate })
    return judged as Judged
  })
  const known = await knownAmong(
    database(),
    good.map(({ candidate }) => candidate),
  )
  for (const { judged, candidate } of good as { judged: Judged; candidate: Candidate }[]) {
    Object.assign(judged, apart(candidate, known))
  }
  return all
}

/** What keeps a row that is right by itself from becoming a new member. */
export function apart(candidate: Candidate, known: Awaited<ReturnType<typeof knownAmong>>) {
  if (known.isFlagged(candidate)) return { state: 'left-out', reason: 'email:flagged' }
  const found = known.find(candidate)
  return found && { state: 'known', reason: `${found.by}:known`, personId: found.personId }
}

/** The first row of an address, or of a customer, is the one that counts. */
function twiceIn(candidate: Candidate, line: number, seen: Map<string, number>) {
  for (const field of ['email', 'customerId'] as const) {
    const key = candidate[field]
    const before = key && seen.get(key)
    if (before) return `${field}:twice:${before}`
  }
  for (const key of [candidate.email, candidate.customerId]) if (key) seen.set(key, line)
  return undefined
}

async function writeDown(importId: string, judged: Judged[]) {
  await database().execute(sql`
    update import_rows set state = row.state, reason = row.reason, at_stripe = row."atStripe",
      their_number = row."theirNumber", person_id = row."personId"
    from json_to_recordset(${JSON.stringify(judged)}::json) as row(
      line int, state text, reason text, "atStripe" jsonb, "theirNumber" text, "personId" uuid)
    where import_rows.import_id = ${importId} and import_rows.line = row.line`)
}
