import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { bankLines, bankStatements } from '@/db/schema/money/bank-statements'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { type BankEntry, listBankEntries } from './bank-entries'
import { explainBalance } from './explain-balance'
import { candidatesOf, suggestMatches } from './suggest-matches'

const latest = 60

export type BankLine = { id: string; on: string; pence: number; words: string; matched: boolean }

/** The statements that were sent in, the latest first, and how many of their lines are left. */
export async function listStatements(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  return database()
    .select({
      id: bankStatements.id,
      format: bankStatements.format,
      firstOn: bankStatements.firstOn,
      lastOn: bankStatements.lastOn,
      closingPence: bankStatements.closingPence,
      lines: sql<number>`count(${bankLines.id})::int`,
      left: sql<number>`(count(${bankLines.id}) filter (where ${bankLines.matchedAt} is null))::int`,
    })
    .from(bankStatements)
    .leftJoin(bankLines, eq(bankLines.statementId, bankStatements.id))
    .groupBy(bankStatements.id)
    .orderBy(desc(bankStatements.lastOn), desc(bankStatements.id))
    .limit(latest)
}

/** How many lines of all statements are not in our books yet. */
export async function countLinesLeft(viewer: Actor): Promise<number | undefined> {
  if (!can(viewer, 'money.read')) return undefined
  return database().$count(bankLines, sql`${bankLines.matchedAt} is null`)
}

/** One statement: what fits, what is left on either side, and its closing balance against our books. */
export async function getStatement(viewer: Actor, statementId: string) {
  if (!can(viewer, 'money.read') || !isId(statementId)) return undefined
  const [found] = await database()
    .select({ statement: bankStatements, by: people.name })
    .from(bankStatements)
    .innerJoin(people, eq(people.id, bankStatements.uploadedBy))
    .where(eq(bankStatements.id, statementId))
  if (!found) return undefined
  const { statement, by } = found
  const [lines, entries, all, [first]] = await Promise.all([
    linesOf(statementId),
    listBankEntries(sql`true`),
    database()
      .select({ id: bankLines.id, on: bankLines.bookedOn, pence: bankLines.amountPence })
      .from(bankLines),
    database()
      .select({ firstOn: bankStatements.firstOn })
      .from(bankStatements)
      .orderBy(asc(bankStatements.firstOn))
      .limit(1),
  ])
  const left = lines.filter(({ matched }) => !matched)
  const free = candidatesOf(entries.filter(isFree))
  const firstOn = first!.firstOn
  return {
    statement,
    by,
    firstOn,
    matched: lines.filter(({ matched }) => matched).map((line) => withEntries(line, entries)),
    suggestions: suggestMatches(left, free).map(({ lineId, entryIds, sure }) => ({
      line: left.find(({ id }) => id === lineId)!,
      entry: free.find(({ ids }) => ids === entryIds)!,
      sure,
    })),
    left,
    notOnStatement: free.filter(({ on }) => on >= firstOn && on <= statement.lastOn),
    balance:
      statement.closingPence === null
        ? undefined
        : explainBalance({
            closingPence: statement.closingPence,
            lastOn: statement.lastOn,
            firstOn,
            lines: all,
            entries,
          }),
  }
}

export type StatementFound = NonNullable<Awaited<ReturnType<typeof getStatement>>>

/** One line that is left, with the entries of our books that it could be. */
export async function getBankLine(viewer: Actor, lineId: string) {
  if (!can(viewer, 'money.read') || !isId(lineId)) return undefined
  const [row] = await database().select().from(bankLines).where(eq(bankLines.id, lineId))
  if (!row) return undefined
  const sign = row.amountPence > 0
  const free = await listBankEntries(
    sql`match.line_id is null and abs(shown.day - ${row.bookedOn}::date) <= 60`,
  )
  return {
    line: lineOf(row),
    statementId: row.statementId,
    entries: candidatesOf(free.filter(isFree)).filter(({ bankPence }) => bankPence > 0 === sign),
  }
}

/** What there was at the beginning is on no line. */
function isFree({ lineId, kind, ofKind }: BankEntry): boolean {
  return lineId === null && kind !== 'opening-bank' && ofKind !== 'opening-bank'
}

function withEntries(line: BankLine, entries: readonly BankEntry[]) {
  return { line, entries: entries.filter(({ lineId }) => lineId === line.id) }
}

async function linesOf(statementId: string): Promise<BankLine[]> {
  const rows = await database()
    .select()
    .from(bankLines)
    .where(eq(bankLines.statementId, statementId))
    .orderBy(asc(bankLines.bookedOn), asc(bankLines.id))
  return rows.map(lineOf)
}

function lineOf(row: typeof bankLines.$inferSelect): BankLine {
  return {
    id: row.id,
    on: row.bookedOn,
    pence: row.amountPence,
    words: row.wordsSealed ? unseal<string>(row.wordsSealed) : '',
    matched: row.matchedAt !== null,
  }
}
