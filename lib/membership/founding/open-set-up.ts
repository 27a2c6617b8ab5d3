import 'server-only'
import { lt, or, sql } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { newSetUpCode, setUpCodeHash } from './set-up-code'
import { daysToHandOverCodes } from './set-up-stage'

/** How long names wait for a day on which nobody founds anything. */
const daysNamesAreKept = 30

/**
 * At each start: while there is no member a new code is printed, and the one before stops working. Whoever is at it already goes on in
 * their browser. With members there is nothing to set up, but for codes of the first days that wait to be handed over.
 */
export const openSetUp = verb('set-up.open', async (work): Promise<{ code?: string }> => {
  const [member] = await work.tx.select({ id: members.personId }).from(members).limit(1)
  if (member) {
    await work.tx
      .delete(setUp)
      .where(
        or(
          sql`${setUp.foundedAt} is null`,
          lt(setUp.foundedAt, addDays(work.now, -daysToHandOverCodes)),
        ),
      )
    return {}
  }
  const code = newSetUpCode()
  const codeHash = setUpCodeHash(code)
  await work.tx
    .insert(setUp)
    .values({ codeHash })
    .onConflictDoUpdate({ target: setUp.id, set: { codeHash } })
  await work.tx
    .update(setUp)
    .set({ foundersSealed: null, foundersAt: null })
    .where(lt(setUp.foundersAt, addDays(work.now, -daysNamesAreKept)))
  work.record('set-up.opened', { kind: 'organisation', id: 'founding' })
  return { code }
})
