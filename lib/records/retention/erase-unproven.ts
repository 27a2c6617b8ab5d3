import 'server-only'
import { and, inArray, lt, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { rateLimits, sessions, signInTokens } from '@/db/schema/people/sign-in'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/**
 * Addresses that somebody typed and nobody proved go after seven days: the ways in that were mailed, and the mails
 * themselves. Sessions and counters that ran out go with them.
 */
export const eraseUnproven = verb('retention.run', async (work, _input: object) => {
  const before = addDays(work.now, -organisation.retention.unprovenAddressDays)
  const tokens = await work.tx
    .delete(signInTokens)
    .where(lt(signInTokens.expiresAt, before))
    .returning({ id: signInTokens.id })
  const mails = await work.tx
    .delete(outgoingMails)
    .where(
      and(
        inArray(outgoingMails.message, ['join-address-to-prove', 'sign-in-unknown-address']),
        lt(outgoingMails.createdAt, before),
      ),
    )
    .returning({ id: outgoingMails.id })
  await work.tx.delete(sessions).where(lt(sessions.expiresAt, wallClock()))
  await work.tx
    .delete(rateLimits)
    .where(
      lt(
        rateLimits.windowStartsAt,
        sql`${wallClock().toISOString()}::timestamptz - interval '1 day'`,
      ),
    )
  const forgotten = tokens.length + mails.length
  if (forgotten > 0) {
    work.record('retention.unproven', { kind: 'retention', id: 'unproven' }, { forgotten })
  }
  return { more: false }
})
