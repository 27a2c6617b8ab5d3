import 'server-only'
import { networkConvenors } from '@/db/schema/people/networks'
import { convenorAppointed } from '@/emails/people/convenor-appointed'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lockConvenor } from './convenor-rows'
import { lapseConvenors } from './lapse-convenors'
import { convenorMoves } from './states'

/** The second officer: the term begins now, and ends on its own day. */
export const confirmConvenor = verb(
  'convenor.confirm',
  { knownTo: 'term.list', subject: proposedConvenor },
  async (work, convenor, _: { convenorId: string }) => {
    const endsAt = addDays(work.now, organisation.rules.convenorDays)
    await work.move(networkConvenors, convenor, convenorMoves, 'confirm', {
      confirmedBy: work.person.personId,
      startsAt: work.now,
      endsAt,
    })
    work.record('convenor.confirmed', { kind: 'network-convenor', id: convenor.id })
    const named = await addresseeOf(work.tx, convenor.personId)
    if (!named) return
    await work.email(convenorAppointed, {
      to: named,
      key: convenor.id,
      props: {
        name: named.name,
        until: endsAt.toISOString(),
        link: siteUrl('/membership/second-factor'),
      },
    })
  },
)

async function proposedConvenor(work: Work, which: { convenorId: string }) {
  const convenor = await lockConvenor(work, which)
  if (!convenor) return undefined
  const { proposedBy: by, proposedAt: at } = convenor
  const { spent } = await proposalWaits(work, { by, at }, lapseConvenors)
  return { ...convenor, officers: by ? [by] : [], spent }
}
