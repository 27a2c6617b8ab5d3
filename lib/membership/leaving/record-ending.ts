import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reachableAt } from '@/lib/people/members/mailbox'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { type EndingKind, endingsPossible } from './endings'
import { sendToSecondOfficer } from './send-to-second-officer'

/**
 * An officer records that somebody left by letter, or died, or asked by letter to have their details erased, which somebody who has left can as
 * well. Nothing ends before a second officer has confirmed it.
 */
export const recordEnding = verb(
  'ending.propose',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId, number }, { kind }: { kind: EndingKind }) => {
    const [found] = await work.tx
      .select({ member: members, name: people.name, email: reachableAt })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.personId, personId))
    if (!found) throw new Refusal('leaving.ended-already')
    if (!endingsPossible(found.member, found.email).includes(kind))
      throw new Refusal(kind === 'erasure' ? 'erasure.has-email' : 'leaving.ended-already')
    await sendToSecondOfficer(work, {
      personId,
      name: found.name,
      kind,
      page: `/desk/members/${number}`,
    })
  },
)
