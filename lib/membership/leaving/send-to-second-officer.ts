import 'server-only'
import { membershipEndings } from '@/db/schema/membership/endings'
import { endingToConfirm } from '@/emails/membership/ending-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'
import type { EndingKind } from './endings'

type Proposed = {
  personId: string
  name: string
  kind: EndingKind
  /** Where the second officer confirms it. */
  page: string
}

/** Writes down what one officer has recorded, and tells those who can confirm it. A part of the verb of that officer. */
export async function sendToSecondOfficer(work: Work, { personId, name, kind, page }: Proposed) {
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
        memberName: name,
        erases: kind === 'erasure',
        link: siteUrl(page),
      },
    })),
  )
}
