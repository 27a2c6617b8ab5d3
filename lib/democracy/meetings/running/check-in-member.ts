import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { isFor } from '../invited'
import { lockMeeting } from '../lock-meeting'
import { assertRunning } from './assert-running'
import { noteArrival } from './check-in'
import { noteDeparture } from './leave-meeting'

type Arriving = {
  number: number
  /** The membership number of whoever stands at the door. */
  member: number
}

/** An officer at the door writes down that a member is there. */
export const checkInMember = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { member }: Arriving) => {
    assertRunning(meeting)
    const personId = await memberNumbered(work, member)
    if (!(await isFor(personId, meeting, work.now, work.tx)))
      throw new Refusal('meeting.not-for-them')
    await noteArrival(work, meeting.id, personId, 'list')
  },
)

/** An officer at the door writes down that a member has left. */
export const noteMemberLeft = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { personId }: { number: number; personId: string }) => {
    assertRunning(meeting)
    await noteDeparture(work, meeting.id, personId)
  },
)

async function memberNumbered(work: Work, number: number): Promise<string> {
  const [member] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        hasNumber(number),
        isNull(people.erasedAt),
        isNull(members.resignedAt),
        isNull(members.expelledAt),
      ),
    )
  if (!member) throw new Refusal('meeting.no-such-member')
  return member.personId
}
