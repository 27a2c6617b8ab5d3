import 'server-only'
import { and, eq } from 'drizzle-orm'
import { statementComments } from '@/db/schema/movement/statements'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { lockStatement, statementByLink } from '../lock-statement'

export type StatementComment = { name: string; organisation: string; comment: string }
type Commenting = StatementComment & { token: string }

/** Far more than a text needs: whoever has a link fills no disk. */
const mostComments = 500

const writeComment = verb('statement.comment', async (work, { token, ...said }: Commenting) => {
  const found = await statementByLink(work.tx, token)
  if (!found) throw new Refusal('not-there')
  const { id: statementId, state, proposal, version } = found.statement
  if (state !== 'draft' || proposal) throw new Refusal('statement.fixed')
  const ofStatement = eq(statementComments.statementId, statementId)
  if ((await work.tx.$count(statementComments, ofStatement)) >= mostComments)
    throw new Refusal('too-many-tries')
  await work.tx.insert(statementComments).values({
    id: newId(),
    statementId,
    version,
    saidSealed: seal(said satisfies StatementComment),
    writtenAt: work.now,
  })
})

/** Whoever has a link says what they think of the draft. Everybody with a link reads it, and our officers. */
export async function commentOnStatement(actor: Actor, commenting: Commenting): Promise<void> {
  await assertWithinLimit('join by place', await remoteAddress())
  await writeComment(actor, commenting)
}

/** What does not belong there, or whoever wrote it wants back. */
export const deleteStatementComment = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, { id }, { number, commentId }: { number: number; commentId: string }) => {
    const gone = await work.tx
      .delete(statementComments)
      .where(and(eq(statementComments.id, commentId), eq(statementComments.statementId, id)))
      .returning({ id: statementComments.id })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record('statement.comment-deleted', { kind: 'statement', id }, { number })
  },
)
