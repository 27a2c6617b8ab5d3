import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { boardRecords, keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { phaseOf } from '../phase'
import type { Bodies } from '../protocol/board'
import { type Rehearsal, sealRehearsal } from './rehearsal'
import { rehearsalTexts } from './test-holder-key'

/** How the keys of an election stand, for the returning officer and the three holders. Nobody sees another's key here. */
export async function getKeys(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election) return undefined
  const rows = await database()
    .select({ holder: keyHolders, number: members.number, name: people.name })
    .from(keyHolders)
    .innerJoin(members, eq(members.personId, keyHolders.personId))
    .innerJoin(people, eq(people.id, keyHolders.personId))
    .where(eq(keyHolders.electionId, election.id))
    .orderBy(asc(keyHolders.place))
  const runs = election.returningOfficerId === viewer.personId
  const own = rows.find(({ holder }) => holder.personId === viewer.personId)?.holder
  if (!runs && !own) return undefined
  const posted = await placesOnBoard(election.id)
  const holders = rows.map(({ holder, number, name }) => ({
    place: holder.place,
    personId: holder.personId,
    number,
    name,
    made: holder.holderKey !== null,
    tested: holder.rehearsedAt !== null,
    lost: holder.lostAt !== null,
    given:
      holder.keySealed !== null || holder.shareSealed !== null || posted.includes(holder.place),
  }))
  return {
    title: election.title,
    phase: phaseOf(election, now()),
    runs,
    /** Published before holders made their own keys: they have shares of one key instead. */
    hasShares: election.manifest?.format === 'mandate-election/1',
    own: own && holders.find(({ place }) => place === own.place),
    step: own && stepOf(election, own, posted.includes(own.place)),
    rehearsal: own && (await rehearsalOf(own)),
    publishedAt: election.publishedAt,
    closedAt: election.closedAt,
    openedAt: election.openedAt,
    voidWords: election.voidWords,
    collectFrom: election.collectFrom,
    closesAt: election.closesAt,
    challengesUntil: election.challengesUntil,
    withdrawalsUntil: election.withdrawalsUntil,
    rollFrozenAt: election.rollFrozenAt,
    /** On the board for everybody, not only given to us. */
    posted: posted.length > 0,
    holders,
  }
}

export type Keys = NonNullable<Awaited<ReturnType<typeof getKeys>>>
export type Holder = Keys['holders'][number]

/** The same for every visit, but sealed anew: what the holder opens with their words. */
async function rehearsalOf(own: typeof keyHolders.$inferSelect): Promise<Rehearsal | undefined> {
  const { electionId, place, holderKey: holder, wrapped } = own
  if (!holder || !wrapped) return undefined
  return sealRehearsal(
    { electionId, place, holder, wrapped },
    rehearsalTexts(electionId, place, holder),
  )
}

async function placesOnBoard(electionId: string): Promise<number[]> {
  const records = await database()
    .select({ body: boardRecords.body })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, electionId), eq(boardRecords.type, 'key')))
  return records.map(({ body }) => (body as Bodies['key']).holder)
}

/** The elections in which this member has something to do as a key-holder, the most urgent step of each. */
export async function listKeyTasks(viewer: Actor) {
  if (viewer.kind !== 'person') return []
  const rows = await database()
    .select({ election: elections, holder: keyHolders })
    .from(keyHolders)
    .innerJoin(elections, eq(elections.id, keyHolders.electionId))
    .where(
      and(
        eq(keyHolders.personId, viewer.personId),
        isNull(elections.cancelledAt),
        isNull(elections.openedAt),
        isNull(elections.voidedAt),
      ),
    )
    .orderBy(asc(elections.closesAt))
  const open = rows.map(({ election }) => election.id)
  const keys = open.length
    ? await database()
        .select({ electionId: boardRecords.electionId, body: boardRecords.body })
        .from(boardRecords)
        .where(and(inArray(boardRecords.electionId, open), eq(boardRecords.type, 'key')))
    : []
  return rows.map(({ election, holder }) => {
    const posted = keys.some(
      ({ electionId, body }) =>
        electionId === election.id && (body as Bodies['key']).holder === holder.place,
    )
    return {
      slug: election.slug,
      title: election.title,
      collectFrom: election.collectFrom,
      closesAt: election.closesAt,
      step: stepOf(election, holder, posted),
    }
  })
}

export type KeyStep = 'make' | 'test' | 'wait' | 'keep' | 'open' | 'given' | 'lost'

/** What a key-holder has to do now. */
function stepOf(
  { publishedAt, closedAt }: typeof elections.$inferSelect,
  { holderKey, rehearsedAt, lostAt, keySealed }: typeof keyHolders.$inferSelect,
  posted: boolean,
): KeyStep {
  if (!holderKey) return 'make'
  if (!rehearsedAt) return 'test'
  if (!publishedAt) return 'wait'
  if (posted || keySealed) return 'given'
  if (lostAt) return 'lost'
  return closedAt ? 'open' : 'keep'
}
