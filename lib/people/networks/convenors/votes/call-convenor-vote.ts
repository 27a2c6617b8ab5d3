import 'server-only'
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import { convenorVotes, networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { convenorVoteOpened } from '@/emails/people/convenor-vote-opened'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { readsAlone } from '@/lib/people/members/mailbox'
import { networkMembers } from '../../memberships'
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
    const closesAt = addDays(work.now, convenorVoteDays)
    await work.tx.insert(convenorVotes).values({ id, network, opensAt: work.now, closesAt })
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
    await emailVoters(work, { id, network, closesAt })
  },
)

/**
 * Everybody who has a vote is told once, whoever called it like the others. Where somebody else reads the mailbox as well, only those are who
 * asked for the network's letters, and so were told that they are read there. Nothing goes by post.
 */
async function emailVoters(
  work: Work,
  { id, network, closesAt }: { id: string; network: Network; closesAt: Date },
) {
  const voters = await networkMembers(
    work.tx,
    and(
      eq(networkMemberships.network, network),
      lte(networkMemberships.joinedAt, work.now),
      or(eq(networkMemberships.wantsLetters, true), readsAlone(sql`${people.id}`)),
    ),
    work.now,
    1_000_000,
  )
  const ids = voters.map(({ personId }) => personId)
  const readers = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(people)
    .where(sql`${people.id} = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])`)
  await work.emailAll(
    convenorVoteOpened,
    readers.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}`,
      props: {
        name,
        closesAt: closesAt.toISOString(),
        link: siteUrl('/membership/networks'),
      },
    })),
  )
}
