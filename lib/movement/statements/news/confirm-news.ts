import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { statementNews, statementSignatures } from '@/db/schema/movement/statements'
import { newsOfStatement } from '@/emails/movement/statement-news'
import { unseal } from '@/lib/kernel/field-encryption'
import { mailsPerSecond } from '@/lib/kernel/mails-per-second'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { keepMailText } from '@/lib/kernel/outbox'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { unsubscribeLinks } from '@/lib/people/topics/unsubscribe-link'
import { lockStatement, statementWords } from '../lock-statement'
import { forgetUnneededAddresses } from '../signing/forget-unneeded-addresses'
import type { SignatoryContact } from '../signing/sign-statement'
import { isPublicAt } from '../states'
import { lapseStatementNews } from './lapse-news'
import { newsList } from './stop-news'
import { newsOf } from './write-news'

type Confirming = { number: number; seen: string }

/** The second officer has read it: it goes to those who signed and asked for news, once, and their addresses are not needed any more. */
export const confirmStatementNews = verb(
  'statement.confirm',
  { subject: lockNewsToConfirm },
  async (work, { statement, news }, { number, seen }: Confirming) => {
    const { id } = statement
    const { subject, text } = news
    if (news.confirmedAt || markOfWords(subject, text) !== seen)
      throw new Refusal('moved-meanwhile')
    if (!isPublicAt(statement, work.now)) throw new Refusal('statement.not-published')
    const readers = await readersOf(work, id)
    await work.tx
      .update(statementNews)
      .set({
        confirmedBy: work.person.personId,
        confirmedAt: work.now,
        recipients: readers.length,
      })
      .where(eq(statementNews.statementId, id))
    const { title } = await statementWords(work.tx, statement)
    await keepMailText(work.tx, { id, props: { subject, text, title }, createdAt: work.now })
    const list = newsList(id)
    await work.emailAll(
      newsOfStatement,
      readers.map((one) => ({
        to: { email: one.email },
        key: `${one.id}/news`,
        // What is each reader's own; the rest is kept once.
        props: unsubscribeLinks({ personId: one.id, list }) as never,
      })),
      { textId: id, perSecond: mailsPerSecond() },
    )
    await forgetUnneededAddresses(work, eq(statementSignatures.statementId, id))
    work.record('statement.news-confirmed', { kind: 'statement', id }, { number })
  },
)

/** For the rule that asks for a second officer: the letter, and who wrote it. */
async function lockNewsToConfirm(work: Work, which: { number: number }) {
  const statement = await lockStatement(work, which)
  const news = statement && (await newsOf(work, statement.id))
  if (!news) return undefined
  const proposed = { by: news.writtenBy, at: news.writtenAt }
  const { spent } = await proposalWaits(work, proposed, lapseStatementNews)
  return { statement, news, personId: null, officers: [news.writtenBy], spent }
}

async function readersOf(work: Work, statementId: string) {
  const t = statementSignatures
  const rows = await work.tx
    .select({ id: t.id, contactSealed: t.contactSealed })
    .from(t)
    .where(
      and(eq(t.statementId, statementId), isNotNull(t.newsVersion), isNotNull(t.contactSealed)),
    )
    .orderBy(asc(t.id))
  // Who signed for themselves and for an organisation reads it once.
  const byAddress = new Map<string, string>()
  for (const { id, contactSealed } of rows) {
    const { email } = unseal<SignatoryContact>(contactSealed!)
    if (!byAddress.has(email)) byAddress.set(email, id)
  }
  return [...byAddress].map(([email, id]) => ({ email, id }))
}
