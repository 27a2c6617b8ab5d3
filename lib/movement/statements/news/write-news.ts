import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { statementNews } from '@/db/schema/movement/statements'
import { statementNewsToConfirm } from '@/emails/movement/statement-news-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailOtherOfficers } from '@/lib/people/officers/email-other-officers'
import { lockStatement } from '../lock-statement'
import { isPublicAt } from '../states'

type Writing = { number: number; revision: number; subject: string; text: string }

/** An officer writes the news of a statement, or writes it anew. It waits for a second officer from then on. */
export const writeStatementNews = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, statement, { number, revision, subject, text }: Writing) => {
    const { id } = statement
    if (!isPublicAt(statement, work.now)) throw new Refusal('statement.not-published')
    const before = await newsOf(work, id)
    if (before?.confirmedAt) throw new Refusal('statement.news-sent')
    if ((before?.revision ?? 0) !== revision) throw new Refusal('moved-meanwhile')
    const by = work.person
    const written = {
      subject,
      text,
      revision: revision + 1,
      writtenBy: by.personId,
      writtenAt: work.now,
    }
    await work.tx
      .insert(statementNews)
      .values({ statementId: id, ...written })
      .onConflictDoUpdate({ target: statementNews.statementId, set: written })
    work.record('statement.news-written', { kind: 'statement', id }, { number })
    await emailOtherOfficers(work, statementNewsToConfirm, {
      power: 'statements.write',
      id,
      props: { link: siteUrl(`/desk/statements/${number}/news`) },
    })
  },
)

/** It does not go: whoever wrote it discards it, or another officer does not agree. */
export const discardStatementNews = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, { id }, { number }: { number: number }) => {
    const gone = await work.tx
      .delete(statementNews)
      .where(and(eq(statementNews.statementId, id), isNull(statementNews.confirmedAt)))
      .returning({ id: statementNews.statementId })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record('statement.news-discarded', { kind: 'statement', id }, { number })
  },
)

/** The letter of a statement whose row the caller holds. */
export async function newsOf(work: Work, statementId: string) {
  const [news] = await work.tx
    .select()
    .from(statementNews)
    .where(eq(statementNews.statementId, statementId))
  return news
}
