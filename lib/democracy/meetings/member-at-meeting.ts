import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { isFor, type WhomFor } from './invited'

/** The member with this number, provided that the meeting is for them. */
export async function memberAtMeeting(work: Work, meeting: WhomFor, number: number) {
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
  if (!(await isFor(member.personId, meeting, work.now, work.tx)))
    throw new Refusal('meeting.not-for-them')
  return member.personId
}
