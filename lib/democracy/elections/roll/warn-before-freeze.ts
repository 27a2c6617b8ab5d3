import 'server-only'
import { and, gt, isNull, lte } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { rollFreezesSoon } from '@/emails/democracy/roll-freezes-soon'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { addressees } from '../election-recipients'

/** So many days before a roll is frozen, whoever would not be on it hears of it while it can be mended. */
const daysBefore = 7

export const warnBeforeFreeze = verb('election.prepare', async (work, _input: object) => {
  const soon = await work.tx
    .select()
    .from(elections)
    .where(
      and(
        isNull(elections.rollFrozenAt),
        isNull(elections.cancelledAt),
        gt(elections.rollFreezesAt, work.now),
        lte(elections.rollFreezesAt, addDays(work.now, daysBefore)),
      ),
    )
  for (const election of soon) {
    const { id, title, rollFreezesAt } = election
    // Members whose dues alone keep them from the vote.
    const missing = await addressees(work, ['lapsed', 'provisional'], rollFreezesAt)
    const letters = missing.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}`,
      props: { name, title, until: rollFreezesAt.toISOString(), link: siteUrl('/membership/dues') },
    }))
    await work.emailAll(rollFreezesSoon, letters)
  }
  return { more: false }
})
