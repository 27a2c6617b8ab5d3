import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { networkConvenors } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lockConvenor } from './convenor-rows'
import { lapseConvenorEnds } from './lapse-convenors'

type Which = { convenorId: string }

/** One officer wants a convenor's term to end before its day. */
export const proposeConvenorEnd = verb(
  'convenor.propose-end',
  { knownTo: 'term.list', subject: lockConvenor },
  async (work, { id }, _: Which) => {
    const marked = await work.tx
      .update(networkConvenors)
      .set({ endProposedBy: work.person.personId, endProposedAt: work.now })
      .where(
        and(
          eq(networkConvenors.id, id),
          eq(networkConvenors.state, 'appointed'),
          gt(networkConvenors.endsAt, work.now),
          isNull(networkConvenors.endProposedBy),
        ),
      )
      .returning({ id: networkConvenors.id })
    if (marked.length === 0) throw new Refusal('moved-meanwhile')
    work.record('convenor.end-proposed', { kind: 'network-convenor', id })
  },
)

/** A second one ends it. Nothing remains of it but that two officers ended one. */
export const confirmConvenorEnd = verb(
  'convenor.confirm-end',
  { knownTo: 'term.list', subject: convenorToEnd },
  async (work, { id }, _: Which) => {
    await work.tx.delete(networkConvenors).where(eq(networkConvenors.id, id))
    work.record('convenor.ended', { kind: 'network-convenor', id })
  },
)

async function convenorToEnd(work: Work, which: Which) {
  const convenor = await lockConvenor(work, which)
  if (!convenor?.endProposedBy) return undefined
  const { endProposedBy: by, endProposedAt: at } = convenor
  const { spent } = await proposalWaits(work, { by, at }, lapseConvenorEnds)
  return { ...convenor, officers: [by], spent }
}
