import 'server-only'
import { and, eq, gte, isNotNull } from 'drizzle-orm'
import { affiliateDelegates, affiliates, delegateArrivals } from '@/db/schema/movement/affiliates'
import { lockMeeting } from '@/lib/democracy/meetings/lock-meeting'
import { assertRunning } from '@/lib/democracy/meetings/running/assert-running'
import { dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { yearsOfOne } from '../read-years'
import { affiliationOn } from '../years'

type Arriving = { number: number; credential: string }

/**
 * An officer at the door lets in who shows a credential. One for each place of a delegate: whoever stands in has it, and the delegate not, until their day is
 * over. Neither the quorum nor the roll of the meeting know of them.
 */
export const checkInDelegate = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { credential }: Arriving) => {
    assertRunning(meeting)
    if (meeting.group || meeting.place) throw new Refusal('affiliate.not-their-meeting')
    const { delegate } = await findValid(work, credential)
    const placeId = delegate.standsInFor ?? delegate.id
    const [arrived] = await work.tx
      .insert(delegateArrivals)
      .values({ meetingId: meeting.id, delegateId: delegate.id, placeId, arrivedAt: work.now })
      .onConflictDoNothing()
      .returning({ delegateId: delegateArrivals.delegateId })
    if (!arrived) throw new Refusal('affiliate.place-taken')
    const { id, number } = meeting
    work.record('meeting.delegate-checked-in', { kind: 'meeting', id }, { number })
  },
)

/** Whose credential this is, if it is worth something today. */
async function findValid(work: Work, credential: string) {
  const t = affiliateDelegates
  const today = dateOf(work.now)
  const [found] = await work.tx
    .select({ delegate: t, state: affiliates.state })
    .from(t)
    .innerJoin(affiliates, eq(affiliates.id, t.affiliateId))
    .where(eq(t.credential, credential))
  if (found?.state !== 'admitted') throw new Refusal('affiliate.no-credential')
  const { delegate } = found
  if (delegate.until && delegate.until < today) throw new Refusal('affiliate.no-credential')
  const standsIn = and(eq(t.standsInFor, delegate.id), isNotNull(t.acceptedAt), gte(t.until, today))
  if ((await work.tx.$count(t, standsIn)) > 0) throw new Refusal('affiliate.substituted')
  const years = await yearsOfOne(work.tx, delegate.affiliateId)
  if (affiliationOn(years, today).stands === 'lapsed') throw new Refusal('affiliate.lapsed')
  return found
}
