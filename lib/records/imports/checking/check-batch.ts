import 'server-only'
import { database } from '@/db/client'
import type { AtStripe } from '@/db/schema/records/imports'
import { now } from '@/lib/kernel/clock'
import type { ImportReport } from '../report-shape'
import { cellsOf, type Import, type ImportRow, listTermsOf } from '../rows'
import { checkRow, type NewMember, type StripeWord } from './check-row'
import { countNewMember } from './count-report'
import { duplicatesAmong, type SeenPeople } from './duplicate-rows'
import { existingAmong } from './existing-people'

export type Judged = {
  line: number
  state: string
  reason: string | null
  atStripe: AtStripe | null
  theirNumber: string | null
  personId: string | null
}

/** Each row by itself, then against those before it in the list and against everybody we know. */
export async function checkBatch(
  rows: ImportRow[],
  found: Import,
  words: Map<string, StripeWord>,
  { seen, people, report }: { seen: Map<string, number>; people: SeenPeople; report: ImportReport },
): Promise<Judged[]> {
  const terms = listTermsOf(found)
  const place = terms.columns.findIndex(({ heading }) => heading === terms.mapping.customerId)
  const good: { judged: Judged; candidate: NewMember; isSomebodyElse: boolean }[] = []
  const all = rows.map((row) => {
    const cells = cellsOf(row)
    const word = words.get(cells[place] ?? '')
    const judgement = checkRow(cells, terms, word)
    const nothing = { atStripe: null, theirNumber: null, personId: null }
    if ('problems' in judgement) {
      const reason = judgement.problems.join(' ')
      return { line: row.line, state: 'bad', reason, ...nothing }
    }
    const { candidate } = judgement
    const twice = twiceIn(candidate, row.line, seen)
    if (twice) {
      report.twice += 1
      return { line: row.line, state: 'bad', reason: twice, ...nothing }
    }
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
    good.push({ judged, candidate, isSomebodyElse: row.isSomebodyElse })
    return judged as Judged
  })
  const known = await existingAmong(
    database(),
    good.map(({ candidate }) => candidate),
  )
  const others = good.map((row) => apart(row, known))
  const fresh = good.flatMap(({ judged, ...row }, place) =>
    others[place] ? [] : [{ line: judged.line, ...row }],
  )
  const duplicates = await duplicatesAmong(database(), fresh, people)
  for (const [place, { judged, candidate }] of good.entries()) {
    const reason = duplicates.get(judged.line)
    const other = others[place] ?? (reason && { state: 'duplicate', reason })
    if (other) Object.assign(judged, other)
    else countNewMember(report, candidate, judged.atStripe, now())
  }
  return all
}

/** What keeps a row that is right by itself from becoming a new member. */
export function apart(
  { candidate, isSomebodyElse }: { candidate: NewMember; isSomebodyElse: boolean },
  known: Awaited<ReturnType<typeof existingAmong>>,
) {
  if (known.isFlagged(candidate)) return { state: 'skipped', reason: 'email:flagged' }
  // Two people can have one name and one birthday: an officer says so.
  if (!isSomebodyElse && known.looksFlagged(candidate))
    return { state: 'duplicate', reason: 'person:flagged' }
  const found = known.find(candidate)
  return found && { state: 'known', reason: `${found.by}:known`, personId: found.personId }
}

/** The first row of an address, or of a customer, is the one that counts. */
function twiceIn(candidate: NewMember, line: number, seen: Map<string, number>) {
  for (const field of ['email', 'customerId'] as const) {
    const key = candidate[field]
    const before = key && seen.get(key)
    if (before) return `${field}:twice:${before}`
  }
  for (const key of [candidate.email, candidate.customerId]) if (key) seen.set(key, line)
  return undefined
}
