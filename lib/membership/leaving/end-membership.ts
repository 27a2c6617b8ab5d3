import 'server-only'
import { eq } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { endGroupTerms } from '@/lib/people/groups/end-group-terms'
import { forgetNetworks } from '@/lib/people/networks/forget-networks'
import { endOrganisingOf } from '@/lib/people/organisers/stop-organising'
import { withdrawTopics } from '@/lib/people/topics/topic-consents'
import { endOfficesOfLeaver } from './end-offices-of-leaver'

type Ending = {
  personId: string
  /** Whoever has died cannot hand over. */
  died?: boolean
  /** By a decision, so not by themselves: then the day on which they were expelled is kept instead. */
  expelled?: boolean
  /** Asked before the dues end, because it is about what was paid for them. */
  before?: () => Promise<unknown>
}

/**
 * What the end of a membership is, whoever records it. Dues end here and, by the job, at Stripe; networks and the consent to be
 * in them are deleted; nobody who left gets our letters; offices are laid down, and places in groups with them. Number and
 * history stay, for the day they apply again.
 */
export async function endMembership(
  work: Work,
  { personId, died = false, expelled = false, before }: Ending,
) {
  const dues = inForce(await lockSubscriptions(work.tx, personId))
  const theirs = eq(members.personId, personId)
  const [member] = await work.tx.select().from(members).where(theirs).for('update')
  if (!member || member.resignedAt || member.expelledAt) throw new Refusal('leaving.not-a-member')
  const offices = await endOfficesOfLeaver(work, personId, { cannotHandOver: died || expelled })
  await endGroupTerms(work, personId)
  await endOrganisingOf(work, personId)
  await before?.()
  if (dues) await endSubscription(work, dues)
  await withdrawTopics(work, personId, 'all')
  await forgetNetworks(work, personId)
  await work.tx
    .update(members)
    .set(
      expelled
        ? { expelledAt: work.now }
        : { resignedAt: work.now, diedAt: died ? work.now : null },
    )
    .where(theirs)
  return { number: member.number, offices }
}
