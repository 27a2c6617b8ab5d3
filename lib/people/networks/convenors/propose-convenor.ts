import 'server-only'
import { networkConvenors } from '@/db/schema/people/networks'
import { convenorToAppoint } from '@/emails/people/convenor-to-appoint'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'
import { lockConvenor } from './convenor-rows'
import { convenorMoves } from './states'

/** The first of the two officers who appoint the convenor whom a network proposed. */
export const proposeConvenor = verb(
  'convenor.propose',
  { knownTo: 'term.list', subject: lockConvenor },
  async (work, convenor, _: { convenorId: string }) => {
    const { personId: proposedBy } = work.person
    await work.move(networkConvenors, convenor, convenorMoves, 'propose', {
      proposedBy,
      proposedAt: work.now,
    })
    work.record('convenor.proposed', { kind: 'network-convenor', id: convenor.id })
    for (const { personId, email, name } of await officersWith(work, 'officers.appoint')) {
      if ([proposedBy, convenor.personId].includes(personId)) continue
      await work.email(convenorToAppoint, {
        to: { email, personId },
        key: `${convenor.id}/${personId}/second`,
        props: { name, link: siteUrl('/desk/networks') },
      })
    }
  },
)
