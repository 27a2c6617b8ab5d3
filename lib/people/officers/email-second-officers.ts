import 'server-only'
import { termProposed } from '@/emails/people/term-proposed'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { officersWith } from './officers-now'

/** Mails those who can be the second person: officers with the power, but neither who proposed nor whom it is about. */
export async function tellSecondOfficers(
  work: Work,
  proposal: { id: string; personId: string; what: string },
) {
  const { actor } = work
  if (actor.kind !== 'person') return
  for (const officer of await officersWith(work, 'officers.appoint')) {
    if ([actor.personId, proposal.personId].includes(officer.personId)) continue
    await work.email(termProposed, {
      to: { email: officer.email, personId: officer.personId },
      key: `${proposal.id}/${officer.personId}`,
      props: {
        name: officer.name,
        proposerName: actor.name,
        what: proposal.what,
        link: siteUrl('/desk/officers'),
      },
    })
  }
}
