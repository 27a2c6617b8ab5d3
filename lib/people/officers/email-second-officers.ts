import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { termProposed } from '@/emails/people/term-proposed'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { officersWith } from './officers-now'

/** Mails those who can be the second person: officers with the power, but neither who proposed nor whom it is about. */
export async function emailSecondOfficers(
  work: Work,
  proposal: {
    id: string
    personId: string
    /** The office or the group. */
    of: string
    what: string
    /** Where it can be confirmed. */
    page?: string
  },
) {
  const { actor } = work
  if (actor.kind !== 'person') return
  const [proposer] = await work.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, actor.personId))
  for (const officer of await officersWith(work, 'officers.appoint')) {
    if ([actor.personId, proposal.personId].includes(officer.personId)) continue
    await work.email(termProposed, {
      to: { email: officer.email, personId: officer.personId },
      key: `${proposal.id}/${officer.personId}`,
      props: {
        name: officer.name,
        proposerName: proposer!.name,
        office: proposal.of,
        what: proposal.what,
        link: siteUrl(proposal.page ?? '/desk/officers'),
      },
    })
  }
}
