import 'server-only'
import { and, eq, inArray, lt, notExists, or, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { emailChanges } from '@/db/schema/people/email-changes'
import { rateLimits, sessions, signInTokens } from '@/db/schema/people/sign-in'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/**
 * Addresses that somebody typed and nobody proved go after seven days: the ways in that were mailed, and the mails
 * themselves. So does the email that confirms an erasure. An address that an officer asked for on a member's behalf goes once that is no longer open. Sessions and counters that ran out go with them.
 */
export const eraseUnproven = verb('retention.run', async (work, _input: object) => {
  const tokens = await work.tx
    .delete(signInTokens)
    .where(unprovenDue(work.now))
    .returning({ id: signInTokens.id })
  const mails = await work.tx
    .delete(outgoingMails)
    .where(
      and(
        lt(outgoingMails.createdAt, weekBefore(work.now)),
        or(
          inArray(outgoingMails.message, [
            'join-address-to-prove',
            'support-address-to-prove',
            'event-address-to-prove',
            'sign-in-unknown-address',
            'email-change-address-known',
            'details-erased',
          ]),
          and(eq(outgoingMails.message, 'email-change-to-prove'), notExists(stillOpen(work))),
        ),
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

/** A change of address for which the mail can still be answered. */
function stillOpen(work: Work) {
  return work.tx
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(and(eq(emailChanges.state, 'asked'), eq(emailChanges.newEmail, outgoingMails.toEmail)))
}

export function unprovenDue(at: Date) {
  return lt(signInTokens.expiresAt, weekBefore(at))
}

function weekBefore(at: Date): Date {
  return addDays(at, -organisation.retention.unprovenAddressDays)
}
