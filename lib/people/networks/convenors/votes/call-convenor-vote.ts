import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { convenorVotes, networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { addDays } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { ownMembership } from '../../show-in-network'
import { convenorRows } from '../convenor-rows'
import { convenorVoteDays } from './convenor-vote-rows'

/**
 * A member of a network calls a vote on who is to convene it. Everybody stands who offers at this moment, and everybody votes who is
 * in the network at this moment: that is no list of its own, it follows from when they joined. Nothing of it is in the audit.
 */
export const callConvenorVote = verb(
  'convenor.call-vote',
  { subject: ownMembership },
  async (work, { network }, _: { membershipId: string }) => {
    const id = newId()
    await work.tx.insert(convenorVotes).values({
      id,
      network,
      opensAt: work.now,
      closesAt: addDays(work.now, convenorVoteDays),
    })
    const offers = await convenorRows(
      work.tx,
      and(eq(networkMemberships.network, network), eq(networkConvenors.state, 'offered')),
      work.now,
    )
    if (offers.length === 0) throw new Refusal('convenor.no-offer')
    const standing = await work.tx
      .update(networkConvenors)
      .set({ voteId: id, votes: null })
      .where(
        and(
          eq(networkConvenors.state, 'offered'),
          inArray(
            networkConvenors.id,
            offers.map((offer) => offer.id),
          ),
        ),
      )
      .returning({ id: networkConvenors.id })
    if (standing.length !== offers.length) throw new Refusal('moved-meanwhile')
  },
)
