import 'server-only'
import { and, asc, eq, isNotNull, lte, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { emailChanges } from '@/db/schema/people/email-changes'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { sayLapsed } from '@/lib/people/officers/lapse-proposals'
import { countsNow } from './counts-now'
import { lockChangeOf } from './lock-change'
import { makeEmailChange } from './make-email-change'
import { emailChangeMoves } from './states'

/**
 * Makes the changes of address whose week is over, and forgets those that nobody answered. Each for itself: an address that cannot be
 * changed holds up nobody else's.
 */
export async function settleEmailChanges(actor: Actor, _input: object): Promise<{ more: boolean }> {
  const due = await database()
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(isDue(now()))
    .orderBy(asc(emailChanges.id))
  await oneByOne(due, (which) => settleEmailChange(actor, which))
  return { more: false }
}

export const settleEmailChange = verb(
  'email-change.settle',
  async (work, { id }: { id: string }) => {
    const change = await lockChangeOf(work, and(eq(emailChanges.id, id), isDue(work.now))!)
    if (!change) return
    if (await countsNow(work, change)) {
      await makeEmailChange(work, change)
    } else {
      await work.move(emailChanges, change, emailChangeMoves, 'expire', {
        endedAt: work.now,
        newEmail: '',
        oldTokenHash: null,
        newTokenHash: null,
      })
      if (change.askedBy === change.personId || change.confirmedBy) return
      await sayLapsed(work, {
        what: 'a new email address of a member',
        page: '/desk/members',
        by: change.askedBy,
        subject: { kind: 'person', id: change.personId },
      })
    }
  },
)

function isDue(at: Date) {
  return and(
    eq(emailChanges.state, 'asked'),
    or(
      lte(emailChanges.expiresAt, at),
      and(
        isNotNull(emailChanges.provedAt),
        isNotNull(emailChanges.confirmedBy),
        lte(emailChanges.countsFrom, at),
      ),
    ),
  )
}
