import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { groupAnswered } from '@/emails/people/group-answered'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { GroupProposal } from './find-group-proposal'
import { groupName, groupRoles } from './states'

/** The two officers hear what the member said, or that they said nothing. */
export async function emailGroupAnswer(
  work: Work,
  { id, personId, group, role, proposedBy, settledBy }: GroupProposal,
  answer: { agreed: boolean; unanswered?: true },
) {
  const [member] = await work.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  for (const officerId of [proposedBy, settledBy!]) {
    const officer = await addresseeOf(work.tx, officerId)
    if (!officer) continue
    await work.email(groupAnswered, {
      to: officer,
      key: `${id}/${officerId}`,
      props: {
        name: officer.name,
        memberName: member!.name,
        group: groupName(group),
        role: groupRoles[role],
        ...answer,
        link: siteUrl('/desk/groups'),
      },
    })
  }
}
