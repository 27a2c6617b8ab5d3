import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { statementSignatures } from '@/db/schema/movement/statements'
import type { Work } from '@/lib/kernel/perform'
import { forgetUnneededAddresses } from '../signing/forget-unneeded-addresses'

/** What the link in the news of a statement ends. */
export function newsList(statementId: string): string {
  return `statement/${statementId}`
}

/**
 * Whoever signed wants no more news of the statement; the link names their signature. Their address goes with it, unless something
 * else still has to be written to them. Part of the verb that ends emails by a link.
 */
export async function stopStatementNews(work: Work, signatureId: string, list: string) {
  const [, statementId] = /^statement\/([0-9a-f-]{36})$/.exec(list) ?? []
  if (!statementId) return
  const t = statementSignatures
  const which = and(
    eq(t.statementId, statementId),
    // Who signed for themselves and for an organisation had one email of it, and stops it for both.
    sql`(${t.id} = ${signatureId} or ${t.addressHash} = (select own.address_hash from statement_signatures own
      where own.id = ${signatureId} and own.statement_id = ${statementId}))`,
  )!
  await work.tx.update(t).set({ newsVersion: null }).where(which)
  await forgetUnneededAddresses(work, which)
}
