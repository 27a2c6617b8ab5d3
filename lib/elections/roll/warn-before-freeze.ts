import 'server-only'
import { and, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { elections } from '@/db/schema/elections'
import { members, people } from '@/db/schema/people'
import { subscriptions } from '@/db/schema/subscriptions'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/members/standing-sql'

/** So many days before a roll is frozen, whoever would not be on it hears of it while it can be mended. */
const daysBefore = 7

export const warnBeforeFreeze = verb('election.prepare', async (work, _input: object) => {
  work.assertCan('election.prepare')
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
    const letters = (await whoWouldMiss(work, rollFreezesAt)).map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}`,
      props: { name, title, until: rollFreezesAt.toISOString(), link: siteUrl('/membership/dues') },
    }))
    await work.postAll('roll-freezes-soon', letters)
  }
  return { more: false }
})

/** Members whose dues alone keep them from the vote. */
async function whoWouldMiss(work: Work, at: Date) {
  return work.tx
    .select({
      personId: people.id,
      email: sql<string>`${people.email}`,
      name: sql<string>`coalesce(nullif(${people.preferredName}, ''), ${people.name})`,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .leftJoin(
      subscriptions,
      and(eq(subscriptions.personId, members.personId), isNull(subscriptions.endedAt)),
    )
    .where(and(inArray(standingSql(at), ['lapsed', 'provisional']), isNotNull(people.email)))
}
