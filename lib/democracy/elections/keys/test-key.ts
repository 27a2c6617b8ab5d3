import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedElection, lockElection } from '../lock-election'

/** What the dummy ballot says: nobody can know it without opening one. A new sealing key has a new dummy. */
export function testBallotOf({
  id,
  sealingPublicKey,
}: Pick<LockedElection, 'id' | 'sealingPublicKey'>) {
  return keyedHash(`rehearsal/${id}/${sealingPublicKey?.x}`)
}

type Opened = { slug: string; opened: string; shareHashes: [string, string] }

/** Two holders opened a dummy ballot in their browser. Only after that can the election be published. */
export const testKey = verb(
  'key.hold',
  { subject: oneself },
  async (work, { personId }, input: Opened) => {
    const { slug, opened, shareHashes } = input
    const election = await lockElection(work, { slug })
    if (election.publishedAt) throw new Refusal('election.published-already')
    const holders = await work.tx
      .select()
      .from(keyHolders)
      .where(
        and(
          eq(keyHolders.electionId, election.id),
          inArray(keyHolders.shareHash, [...shareHashes]),
        ),
      )
    if (!holders.some((holder) => holder.personId === personId)) throw new Refusal('key.not-yours')
    if (holders.length !== 2 || opened !== testBallotOf(election))
      throw new Refusal('key.not-opened')
    const places = holders.map(({ place }) => place)
    await work.tx
      .update(keyHolders)
      .set({ rehearsedAt: work.now })
      .where(and(eq(keyHolders.electionId, election.id), inArray(keyHolders.place, places)))
    await work.tx
      .update(elections)
      .set({ rehearsedAt: work.now })
      .where(eq(elections.id, election.id))
    work.record('key.rehearsed', { kind: 'election', id: election.id })
  },
)
