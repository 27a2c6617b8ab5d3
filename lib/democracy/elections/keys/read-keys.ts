import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { phaseOf } from '../phase'
import { sha256Hex } from '../protocol/hash'
import { sealingShape } from '../protocol/manifest'
import { sealTestBallot } from './test-ballot'
import { testBallotOf } from './test-key'

/** How the keys of an election stand: for the returning officer and the three holders. */
export async function getKeys(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election) return undefined
  const holders = await database()
    .select({
      place: keyHolders.place,
      personId: keyHolders.personId,
      number: members.number,
      name: people.name,
      shareHash: keyHolders.shareHash,
      rehearsedAt: keyHolders.rehearsedAt,
      shareSealed: keyHolders.shareSealed,
    })
    .from(keyHolders)
    .innerJoin(members, eq(members.personId, keyHolders.personId))
    .innerJoin(people, eq(people.id, keyHolders.personId))
    .where(eq(keyHolders.electionId, election.id))
    .orderBy(asc(keyHolders.place))
  const runs = election.returningOfficerId === viewer.personId
  const own = holders.find(({ personId }) => personId === viewer.personId)
  if (!runs && !own) return undefined
  const sealing = sealingShape.safeParse(election.sealingPublicKey)
  return {
    title: election.title,
    phase: phaseOf(election, now()),
    runs,
    holds: own !== undefined,
    rehearsedAt: election.rehearsedAt,
    publishedAt: election.publishedAt,
    closedAt: election.closedAt,
    openedAt: election.openedAt,
    holders: holders.map(({ shareSealed, ...holder }) => ({
      ...holder,
      given: shareSealed !== null || election.openedAt !== null,
    })),
    rehearsal:
      own && sealing.success && !election.publishedAt
        ? await sealTestBallot(sealing.data, await sha256Hex(election.id), testBallotOf(election))
        : undefined,
  }
}
