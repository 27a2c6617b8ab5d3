import 'server-only'
import { and, between, desc, isNotNull, sql } from 'drizzle-orm'
import { bankLines, bankStatements } from '@/db/schema/money/bank-statements'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { UnreadableStatement } from './reading/problems'
import type { Statement, StatementLine } from './reading/statement'

export type Uploaded = { statementId?: string; added: number; known: number }

/**
 * Keeps the lines of a statement that are not here yet. The same file twice adds nothing, nor does a file that covers some days
 * again, in whatever format: a line is known by its date and amount, and of several alike on a day as many are added as are
 * more than before. One statement at a time, so that two who send the same file add it once.
 */
export const uploadStatement = verb(
  'bank-statement.upload',
  async (work, statement: Statement): Promise<Uploaded> => {
    await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('bank-statement'))`)
    await assertSameAccount(work, statement)
    const days = statement.lines.map(({ on }) => on).sort()
    const [firstOn, lastOn] = [days[0]!, days.at(-1)!]
    const fresh = await newLines(work, statement.lines, firstOn, lastOn)
    const known = statement.lines.length - fresh.length
    if (fresh.length === 0) return { added: 0, known }
    const statementId = newId()
    await work.tx.insert(bankStatements).values({
      id: statementId,
      format: statement.format,
      accountEnding: statement.accountEnding,
      firstOn,
      lastOn,
      closingPence: statement.closingPence,
      uploadedAt: work.now,
      uploadedBy: work.person.personId,
    })
    for (let from = 0; from < fresh.length; from += 1000) {
      await work.tx.insert(bankLines).values(
        fresh.slice(from, from + 1000).map(({ on, pence, words }) => ({
          id: newId(),
          statementId,
          bookedOn: on,
          amountPence: pence,
          wordsSealed: words ? seal(words) : null,
        })),
      )
    }
    const subject = { kind: 'bank-statement', id: statementId }
    work.record('bank-statement.uploaded', subject, { added: fresh.length, known })
    return { statementId, added: fresh.length, known }
  },
)

async function assertSameAccount(work: Work, { accountEnding }: Statement) {
  if (!accountEnding) return
  const [before] = await work.tx
    .select({ accountEnding: bankStatements.accountEnding })
    .from(bankStatements)
    .where(isNotNull(bankStatements.accountEnding))
    .orderBy(desc(bankStatements.uploadedAt))
    .limit(1)
  if (before && before.accountEnding !== accountEnding) throw new UnreadableStatement('account')
}

async function newLines(work: Work, lines: StatementLine[], firstOn: string, lastOn: string) {
  const rows = await work.tx
    .select({
      on: bankLines.bookedOn,
      pence: bankLines.amountPence,
      count: sql<number>`count(*)::int`,
    })
    .from(bankLines)
    .where(and(between(bankLines.bookedOn, firstOn, lastOn)))
    .groupBy(bankLines.bookedOn, bankLines.amountPence)
  const here = new Map(rows.map(({ on, pence, count }) => [`${on} ${pence}`, count]))
  return lines.filter(({ on, pence }) => {
    const left = here.get(`${on} ${pence}`) ?? 0
    here.set(`${on} ${pence}`, left - 1)
    return left <= 0
  })
}
