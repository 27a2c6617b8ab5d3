import 'server-only'
import { and, eq } from 'drizzle-orm'
import { convenorBackers, networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { networkMembers } from '../memberships'
import { lockConvenor } from './convenor-rows'
import { emailConvenorToAppoint } from './email-convenor-to-appoint'
import { convenorMoves } from './states'
import { runningVote } from './votes/convenor-vote-rows'

/**
 * A member of the network wants somebody as its convenor. As soon as enough do, the network has proposed them, and officers are told.
 * They never learn who did or how many.
 */
export const backConvenor = verb(
  'convenor.back',
  { subject: offerToBack },
  async (work, { own, convenor }, _: { convenorId: string }) => {
    if (convenor.personId === own.personId) throw new Refusal('convenor.own-offer')
    if (convenor.state !== 'offered') throw new Refusal('moved-meanwhile')
    if (await runningVote(convenor.network, work.tx)) throw new Refusal('convenor.vote-runs')
    await work.tx
      .insert(convenorBackers)
      .values({ convenorId: convenor.id, membershipId: own.id, backedAt: work.now })
      .onConflictDoNothing()
    const backers = await work.tx.$count(
      convenorBackers,
      eq(convenorBackers.convenorId, convenor.id),
    )
    if (backers < organisation.rules.convenorBackers) return
    await work.move(networkConvenors, convenor, convenorMoves, 'back')
    await emailConvenorToAppoint(work, convenor)
  },
)

async function offerToBack(work: Work, which: { convenorId: string }) {
  const convenor = await lockConvenor(work, which)
  if (!convenor) return undefined
  const [own] = await networkMembers(
    work.tx,
    and(
      eq(networkMemberships.personId, work.person.personId),
      eq(networkMemberships.network, convenor.network),
    ),
    work.now,
  )
  return own && { personId: own.personId, own, convenor }
}
