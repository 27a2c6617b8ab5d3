import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { seal } from '@/lib/kernel/field-encryption'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertBallotCountAgrees } from '../closing/check-ballot-count'
import { lockElection } from '../lock-election'
import { toHex } from '../protocol/bytes'
import { sha256Hex } from '../protocol/hash'
import { WrongWords } from '../protocol/key-words'
import { readShare } from '../protocol/shares'

/** A holder gives their share back after the close. With the second one the ballots are opened and counted. */
export const giveShare = verb(
  'key.hold',
  { subject: oneself },
  async (work, { personId }, { slug, share }: { slug: string; share: string }) => {
    const election = await lockElection(work, { slug })
    const mine = and(eq(keyHolders.electionId, election.id), eq(keyHolders.personId, personId))
    const [holder] = await work.tx.select().from(keyHolders).where(mine)
    if (!holder) throw new Refusal('key.not-yours')
    if (!election.closedAt) throw new Refusal('vote.not-closed')
    if (election.openedAt || holder.shareSealed) return
    await assertBallotCountAgrees(work.tx, election.id)
    if ((await hashOrNothing(share)) !== holder.shareHash) throw new Refusal('key.wrong-share')
    await work.tx
      .update(keyHolders)
      .set({ shareSealed: seal(share), lostAt: null })
      .where(mine)
    const given = await work.tx
      .select({ place: keyHolders.place })
      .from(keyHolders)
      .where(and(eq(keyHolders.electionId, election.id), isNotNull(keyHolders.shareSealed)))
    if (given.length >= 2)
      await work.queue(
        'open-and-count',
        { electionId: election.id },
        { key: `open/${election.id}` },
      )
    const subject = { kind: 'election', id: election.id }
    work.record('key.share-given', subject, { given: given.length })
  },
)

/** What we keep of a share, so that a wrong one is noticed: the same however it was typed. Throws `WrongWords`. */
export function shareHashOf(typed: string): Promise<string> {
  return sha256Hex(toHex(readShare(typed)))
}

async function hashOrNothing(share: string) {
  try {
    return await shareHashOf(share)
  } catch (error) {
    if (error instanceof WrongWords) return undefined
    throw error
  }
}
