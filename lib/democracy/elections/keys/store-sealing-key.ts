import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { members } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/people/members/member-cards'
import { type LockedElection, lockElection } from '../lock-election'
import { sealingShape } from '../protocol/manifest'
import type { SealingJwk } from '../protocol/sealing-key'
import { assertSeparated } from '../separate-roles'
import { whoIsStanding } from './who-is-standing'

type Keys = {
  slug: string
  sealing: SealingJwk
  /** Three members, by number, each with the hash of the share they were given. */
  holders: { number: number; shareHash: string }[]
}

/**
 * Keeps the sealing key that the returning officer's browser made, and who holds the three shares of its other half, which
 * never comes here. Made again before publication, it has to be rehearsed again.
 */
export const storeSealingKey = verb(
  'election.run',
  { subject: lockElection },
  async (work, election, input: Keys) => {
    if (election.cancelledAt) throw new Refusal('election.cancelled')
    if (election.publishedAt) throw new Refusal('election.published-already')
    const sealing = sealingShape.safeParse(input.sealing)
    const wellFormed = input.holders.every(({ shareHash }) => /^[0-9a-f]{64}$/.test(shareHash))
    const hashes = new Set(input.holders.map(({ shareHash }) => shareHash))
    if (!sealing.success || !wellFormed || hashes.size !== 3 || input.holders.length !== 3)
      throw new Refusal('bad-request')
    const people = await holders(work, election, input)
    const taking = people.map((personId) => ({ personId, role: 'key-holder' as const }))
    await assertSeparated(work, election, taking)
    await work.tx.delete(keyHolders).where(eq(keyHolders.electionId, election.id))
    await work.tx.insert(keyHolders).values(
      people.map((personId, at) => ({
        electionId: election.id,
        place: at + 1,
        personId,
        shareHash: input.holders[at]!.shareHash,
      })),
    )
    await work.tx
      .update(elections)
      .set({ sealingPublicKey: sealing.data, rehearsedAt: null })
      .where(eq(elections.id, election.id))
    work.record('key.kept', { kind: 'election', id: election.id })
  },
)

/** Three different members who may vote, none of them standing in this election or running it. */
async function holders(work: Work, election: LockedElection, input: Keys): Promise<string[]> {
  const numbers = input.holders.map(({ number }) => number)
  const cards = await memberCards(inArray(members.number, numbers), work.now, work.tx)
  const stand = await whoIsStanding(work.tx, election.id)
  const found = numbers.map((number) => cards.find((card) => card.number === number))
  const fit = found.flatMap((card) =>
    card?.mayVote && !stand.has(card.personId) && card.personId !== election.returningOfficerId
      ? [card.personId]
      : [],
  )
  if (new Set(fit).size !== 3) throw new Refusal('key.holders')
  return fit
}
