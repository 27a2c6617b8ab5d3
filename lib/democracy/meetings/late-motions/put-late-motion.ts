import 'server-only'
import { and, eq } from 'drizzle-orm'
import { lateMotions } from '@/db/schema/democracy/late-motions'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { assertStands } from '@/lib/democracy/motions/assert-stands'
import { lockMotionOfMover } from '@/lib/democracy/motions/lock-motion'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isFor } from '../invited'
import { lockMeeting } from '../lock-meeting'
import { motionsUntil } from '../meeting-rules'
import type { LateKind } from './late-kinds'

type Putting = { number: number; meeting: number; kind: LateKind; reasons: string }

/** Its mover puts a motion to a meeting after the last day for it, with reasons that members read. It is on no agenda by that. */
export const putLateMotion = verb(
  'late-motion.put',
  { subject: (work, which: Putting) => lockWithMeeting(work, which) },
  async (work, { motion, meeting }, { meeting: meetingNumber, kind, reasons }: Putting) => {
    const { personId } = work.person
    if (!meeting || !(await isFor(personId, meeting, work.now, work.tx)))
      throw new Refusal('not-there')
    const coming = meeting.state === 'called' && meeting.endsAt > work.now
    if (meeting.state !== 'open' && !coming) throw new Refusal('meeting.over')
    assertStands(motion)
    if (motion.state === 'moved') throw new Refusal('motion.not-seconded')
    if (motion.state !== 'seconded') throw new Refusal('vote.already-called')
    if (motion.movedAt < motionsUntil(meeting.startsAt)) throw new Refusal('late-motion.in-time')
    const [item] = await work.tx
      .select({ id: meetingItems.id })
      .from(meetingItems)
      .where(and(eq(meetingItems.meetingId, meeting.id), eq(meetingItems.motionId, motion.id)))
    if (item) throw new Refusal('meeting.motion-on-agenda')
    const put = await work.tx
      .insert(lateMotions)
      .values({ meetingId: meeting.id, motionId: motion.id, kind, reasons, askedAt: work.now })
      .onConflictDoNothing()
      .returning({ motionId: lateMotions.motionId })
    if (put.length === 0) throw new Refusal('late-motion.put-already')
    const about = { number: motion.number, meeting: meetingNumber, kind }
    work.record('late-motion.put', { kind: 'motion', id: motion.id }, about)
  },
)

/** The meeting first and its motion after it, as wherever both are held. */
async function lockWithMeeting(work: Work, { number, meeting: meetingNumber }: Putting) {
  const meeting = await lockMeeting(work, { number: meetingNumber })
  return { meeting, ...(await lockMotionOfMover(work, { number })) }
}
