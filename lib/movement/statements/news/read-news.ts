import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, database, type Transaction } from '@/db/client'
import { statementNews, statementSignatures, statements } from '@/db/schema/movement/statements'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { lapseStatementNews } from './lapse-news'

const t = statementSignatures
const writer = alias(people, 'writer')

/** The news of a statement as it was written, and how many asked for it, for officers. */
export async function getStatementNews(viewer: Actor, statementId: string) {
  if (!can(viewer, 'statement.write')) return undefined
  const [[row], asked] = await Promise.all([
    database()
      .select({ news: statementNews, writerName: writer.name })
      .from(statementNews)
      .leftJoin(writer, eq(writer.id, statementNews.writtenBy))
      .where(eq(statementNews.statementId, statementId)),
    database().$count(t, and(eq(t.statementId, statementId), isNotNull(t.newsVersion))),
  ])
  if (!row) return { asked, news: undefined }
  const { news, writerName } = row
  const waits = (await waitingNow())({ by: news.writtenBy, at: news.writtenAt }, lapseStatementNews)
  return {
    asked,
    news: {
      ...news,
      writerName: writerName ?? '',
      /** To be sent back by whoever confirms it. */
      seen: markOfWords(news.subject, news.text),
      waits,
      mayConfirm: can(viewer, 'statement.confirm', {
        personId: null,
        officers: [news.writtenBy],
        spent: waits.spent,
      }),
    },
  }
}

/** Whether the one email of news that a statement can have has gone. */
export async function isNewsSent(db: Database | Transaction, statementId: string) {
  const t = statementNews
  return (await db.$count(t, and(eq(t.statementId, statementId), isNotNull(t.confirmedAt)))) > 0
}

/** News that waits for a second officer, for one who can be that. */
export async function listNewsToConfirm(viewer: Actor) {
  if (!can(viewer, 'statement.write')) return []
  const unconfirmed = isNull(statementNews.confirmedAt)
  if (!(await isThereAny(statementNews, unconfirmed))) return []
  const rows = await database()
    .select({ news: statementNews, number: statements.number })
    .from(statementNews)
    .innerJoin(statements, eq(statements.id, statementNews.statementId))
    .where(unconfirmed)
    .orderBy(asc(statementNews.writtenAt))
  const waiting = await waitingNow()
  return rows.flatMap(({ news, number }) => {
    const { subject, writtenBy, writtenAt } = news
    const { spent } = waiting({ by: writtenBy, at: writtenAt }, lapseStatementNews)
    const about = { personId: null, officers: [writtenBy], spent }
    return can(viewer, 'statement.confirm', about) ? [{ number, subject, since: writtenAt }] : []
  })
}
