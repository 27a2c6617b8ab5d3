import 'server-only'
import { eq, isNull } from 'drizzle-orm'
import { statementNews } from '@/db/schema/movement/statements'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** News that nobody confirmed is not news any more. */
export const lapseStatementNews: Lapsing = {
  what: 'news of a joint statement',
  table: statementNews,
  id: statementNews.statementId,
  by: statementNews.writtenBy,
  at: statementNews.writtenAt,
  waits: isNull(statementNews.confirmedAt),
  offices: officesWith('statements.write'),
  lapse: (work, id) => work.tx.delete(statementNews).where(eq(statementNews.statementId, id)),
  subject: (id) => ({ kind: 'statement', id }),
  page: '/desk/statements',
}
