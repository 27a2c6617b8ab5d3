import 'server-only'
import { lt, or, type SQL, sql } from 'drizzle-orm'
import { statementComments, statements } from '@/db/schema/movement/statements'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { commentsKeptDays, oldCommentsKeptDays } from '../states'

export function statementCommentsDue(at: Date): SQL {
  const fixed = addDays(at, -commentsKeptDays).toISOString()
  return or(
    sql`${statementComments.statementId} in (select ${statements.id} from ${statements} where ${statements.fixedAt} < ${fixed})`,
    lt(statementComments.writtenAt, addDays(at, -oldCommentsKeptDays)),
  )!
}

/** What was said of a draft was for its text: it goes soon after that is fixed, and with a draft that nobody finishes. */
export const eraseStatementComments = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(statementComments)
    .where(statementCommentsDue(work.now))
    .returning({ id: statementComments.id })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record(
    'retention.statement-comments',
    { kind: 'retention', id: 'statement-comments' },
    detail,
  )
})
