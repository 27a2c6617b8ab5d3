import 'server-only'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { sendToSecondOfficer } from '@/lib/membership/leaving/send-to-second-officer'
import { reachableAt } from '@/lib/people/members/mailbox'

/**
 * Somebody who applied on paper, has no email address and is no member asked by letter to have their details erased. A second officer confirms
 * it, as of members. Whoever is a member by now is erased by their record.
 */
export const recordApplicantErasure = verb(
  'ending.propose',
  { knownTo: 'application.list', subject: applicantOf },
  async (work, { personId, name, number, email, memberId }, _: { applicationId: string }) => {
    if (memberId) throw new Refusal('moved-meanwhile')
    if (email) throw new Refusal('erasure.has-email')
    await sendToSecondOfficer(work, {
      personId,
      name,
      kind: 'erasure',
      page: `/desk/applications/${number}`,
    })
  },
)

async function applicantOf(work: Work, { applicationId }: { applicationId: string }) {
  const [found] = await work.tx
    .select({
      personId: people.id,
      name: people.name,
      number: applications.number,
      email: reachableAt,
      memberId: members.personId,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .leftJoin(members, eq(members.personId, people.id))
    .where(
      and(
        eq(applications.id, applicationId),
        ne(applications.state, 'draft'),
        isNull(people.erasedAt),
      ),
    )
  return found
}
