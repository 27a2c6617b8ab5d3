import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { bankLines, bankStatements } from '@/db/schema/money/bank-statements'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** A file that was sent by mistake goes again, with its lines, as long as none of them was matched. */
export const removeStatement = verb(
  'bank-statement.upload',
  async (work, { statementId }: { statementId: string }) => {
    const [statement] = await work.tx
      .select({ id: bankStatements.id })
      .from(bankStatements)
      .where(eq(bankStatements.id, statementId))
      .for('update')
    if (!statement) throw new Refusal('not-there')
    const removed = await work.tx
      .delete(bankLines)
      .where(and(eq(bankLines.statementId, statementId), isNull(bankLines.matchedAt)))
      .returning({ id: bankLines.id })
    const left = await work.tx.$count(bankLines, eq(bankLines.statementId, statementId))
    if (left > 0) throw new Refusal('bank.statement-in-use')
    await work.tx.delete(bankStatements).where(eq(bankStatements.id, statementId))
    const subject = { kind: 'bank-statement', id: statementId }
    work.record('bank-statement.removed', subject, { removed: removed.length })
  },
)
