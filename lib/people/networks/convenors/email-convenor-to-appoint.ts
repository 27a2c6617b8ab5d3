import 'server-only'
import { convenorToAppoint } from '@/emails/people/convenor-to-appoint'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'

/** The network wants somebody as its convenor: officers are told, and never learn who wants them or how many. */
export async function emailConvenorToAppoint(
  work: Work,
  convenor: { id: string; personId: string },
) {
  for (const { personId, email, name } of await officersWith(work, 'officers.appoint')) {
    if (personId === convenor.personId) continue
    await work.email(convenorToAppoint, {
      to: { email, personId },
      key: `${convenor.id}/${personId}`,
      props: { name, link: siteUrl('/desk/networks') },
    })
  }
}
