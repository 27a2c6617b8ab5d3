import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { flaggedAddresses, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { flagReviewDays } from './keep-reasons'
import { lapseKeeping } from './lapse-keeping'

/**
 * The addresses of people who were expelled that are still remembered, the next to be reviewed on top. Nobody can tell whose they
 * are: there are dates and reasons. For officers who decide on applications.
 */
export async function listFlags(viewer: Actor) {
  if (!can(viewer, 'flag.list')) return undefined
  if (!(await isThereAny(flaggedAddresses))) return { flags: [], count: 0 }
  const at = now()
  const rows = await database()
    .select({ flag: flaggedAddresses, proposedByName: people.name })
    .from(flaggedAddresses)
    .leftJoin(people, eq(people.id, flaggedAddresses.keepProposedBy))
    .orderBy(asc(flaggedAddresses.reviewAt), asc(flaggedAddresses.emailHash))
    .limit(100)
  const waiting = await waitingNow()
  const flags = rows.map(({ flag, proposedByName }) => {
    const { keepProposedBy, keepProposedAt, keepReason } = flag
    const waits = waiting({ by: keepProposedBy, at: keepProposedAt }, lapseKeeping)
    const reviewFrom = addDays(flag.reviewAt, -flagReviewDays)
    const officers = keepProposedBy ? [keepProposedBy] : []
    return {
      ...flag,
      reviewFrom,
      waits,
      proposedByName,
      mayPropose: !keepReason && at >= reviewFrom && can(viewer, 'flag.propose-keeping'),
      mayConfirm:
        keepReason !== null &&
        can(viewer, 'flag.confirm-keeping', { personId: null, officers, spent: waits.spent }),
    }
  })
  return { flags, count: await database().$count(flaggedAddresses) }
}
