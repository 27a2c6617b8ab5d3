import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { statementLinks } from '@/db/schema/movement/statements'
import { siteUrl } from '@/lib/kernel/env'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockStatement } from '../lock-statement'

type LinkFor = { number: number; forWhom: string }

/** A link for an organisation that is to sign. It is shown to the officer once, and we keep only what recognises it. */
export const makeStatementLink = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, { id, state }, { number, forWhom }: LinkFor) => {
    if (state === 'withdrawn') throw new Refusal('statement.withdrawn')
    const token = newToken()
    await work.tx.insert(statementLinks).values({
      id: newId(),
      statementId: id,
      forWhom,
      tokenHash: hashOf(token),
      madeBy: work.person.personId,
      madeAt: work.now,
    })
    work.record('statement.link-made', { kind: 'statement', id }, { number })
    return siteUrl(`/statements/draft/${token}`)
  },
)

/** The link opens nothing any more. What was said with it stays. */
export const withdrawStatementLink = verb(
  'statement.write',
  { subject: lockStatement },
  async (work, { id }, { number, linkId }: { number: number; linkId: string }) => {
    const gone = await work.tx
      .update(statementLinks)
      .set({ withdrawnAt: work.now })
      .where(
        and(
          eq(statementLinks.id, linkId),
          eq(statementLinks.statementId, id),
          isNull(statementLinks.withdrawnAt),
        ),
      )
      .returning({ id: statementLinks.id })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record('statement.link-withdrawn', { kind: 'statement', id }, { number })
  },
)
