import 'server-only'
import { and, isNotNull, type SQL, sql } from 'drizzle-orm'
import { statementSignatures } from '@/db/schema/movement/statements'
import type { Work } from '@/lib/kernel/perform'

const t = statementSignatures

/** We still have to write to them: an officer has to look, the statement is not public yet, or they asked for news that has not gone. */
const isNeeded = sql`(
  (${t.approvedAt} is null and (${t.kind} = 'organisation' or ${t.shows} = 'office'))
  or exists (select 1 from statements s where s.id = ${t.statementId} and s.told_at is null)
  or (${t.newsVersion} is not null and not exists (
    select 1 from statement_news n where n.statement_id = ${t.statementId} and n.confirmed_at is not null)))`

/** The address of whoever signs is kept for what we still have to write to them, and not a moment longer. Part of each verb that writes or ends it. */
export async function forgetUnneededAddresses(work: Work, which: SQL): Promise<void> {
  await work.tx
    .update(t)
    .set({ contactSealed: null })
    .where(and(which, isNotNull(t.contactSealed), sql`${isNeeded} is not true`))
}
