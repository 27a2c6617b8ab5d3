import 'server-only'
import { eq } from 'drizzle-orm'
import { membershipEndings } from '@/db/schema/membership/endings'
import { members, people } from '@/db/schema/people/people'
import { endingToConfirm } from '@/emails/membership/ending-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reachableAt } from '@/lib/people/members/mailbox'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { officersWith } from '@/lib/people/officers/officers-now'
import { type EndingKind, endingsPossible } from './endings'

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
    const id = newId()
    const proposedBy = work.person.personId
    await work.tx
      .insert(membershipEndings)
      .values({ id, personId, kind, proposedBy, proposedAt: work.now })
    work.record('membership-ending.proposed', { kind: 'person', id: personId }, { kind })
    const others = (await officersWith(work, 'members.end')).filter(
      (officer) => ![proposedBy, personId].includes(officer.personId),
    )
    await work.emailAll(
      endingToConfirm,
      others.map((officer) => ({
        to: { email: officer.email, personId: officer.personId },
        key: `${id}/${officer.personId}`,
        props: {
          name: officer.name,
          proposerName: work.person.name,
          memberName: found.name,
          erases: kind === 'erasure',
          link: siteUrl(`/desk/members/${number}`),
        },
      })),
    )
  },
)
