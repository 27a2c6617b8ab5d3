import 'server-only'
import { and, eq } from 'drizzle-orm'
import {
  convenorBallots,
  convenorVoteMarks,
  convenorVotes,
  networkConvenors,
  networkMemberships,
} from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { networkMembers } from '../../memberships'

type Ballot = { voteId: string; choice: string }

/** Chosen by whoever wants nobody of those who stand. */
export const noneOfThem = 'none'

/** Marks that the member has voted and puts a ballot that names nobody into the box, in one transaction. */
export const castConvenorVote = verb(
  'convenor.vote',
  { subject: voteAndOwnPlace },
  async (work, { vote, place }, { choice }: Ballot) => {
    if (vote.countedAt || vote.closesAt <= work.now) throw new Refusal('convenor.vote-closed')
    if (place.joinedAt > vote.opensAt) throw new Refusal('convenor.joined-later')
    const convenorId = choice === noneOfThem ? null : choice
    if (convenorId) {
      const standing = await work.tx.$count(
        networkConvenors,
        and(eq(networkConvenors.id, convenorId), eq(networkConvenors.voteId, vote.id)),
      )
      if (standing !== 1) throw new Refusal('moved-meanwhile')
    }
    await work.tx.insert(convenorVoteMarks).values({ voteId: vote.id, membershipId: place.id })
    await work.tx.insert(convenorBallots).values({ voteId: vote.id, convenorId })
  },
)

/** Whoever counts holds the vote alone: a ballot is in the box before that, or it is late. */
async function voteAndOwnPlace(work: Work, { voteId }: Ballot) {
  const [vote] = await work.tx
    .select()
    .from(convenorVotes)
    .where(eq(convenorVotes.id, voteId))
    .for('share')
  if (!vote) return undefined
  const { personId } = work.person
  const own = and(
    eq(networkMemberships.personId, personId),
    eq(networkMemberships.network, vote.network),
  )
  const [current] = await networkMembers(work.tx, own, work.now)
  const [place] = await work.tx.select().from(networkMemberships).where(own)
  return current && place && { vote, place, personId }
}
