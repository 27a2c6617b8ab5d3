import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { statementSignatures } from '@/db/schema/movement/statements'
import type { Work } from '@/lib/kernel/perform'

/** What the link in the news of a statement ends. */
export function newsList(statementId: string): string {
  return `statement/${statementId}`
}

/**
 * Whoever signed wants no more news of the statement; the link names their signature. Their address goes with it, unless an officer still has to
 * look or the statement is not public yet. Part of the verb that ends emails by a link.
 */
export async function stopStatementNews(work: Work, signatureId: string, list: string) {
  const [, statementId] = /^statement\/([0-9a-f-]{36})$/.exec(list) ?? []
  if (!statementId) return
  const t = statementSignatures
  const isStillNeeded = sql`((${t.approvedAt} is null and (${t.kind} = 'organisation' or ${t.shows} = 'office'))
    or exists (select 1 from statements s where s.id = ${t.statementId} and s.told_at is null))`
  await work.tx
    .update(t)
    .set({
      newsVersion: null,
      contactSealed: sql`case when ${isStillNeeded} then ${t.contactSealed} end`,
    })
    .where(and(eq(t.id, signatureId), eq(t.statementId, statementId), isNotNull(t.newsVersion)))
}
