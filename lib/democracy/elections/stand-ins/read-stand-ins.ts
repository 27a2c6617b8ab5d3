import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can, refusalOf } from '@/lib/permissions'
import { sidesIn } from '../nominations/who-took-sides'
import { agreeingKeyHolders } from './agreeing-key-holders'
import { confirmersIn, confirming, secondsIn } from './confirmers'
import { enough } from './name-stand-in'

type Row = Pick<
  typeof elections.$inferSelect,
  'id' | 'returningOfficerId' | 'rollFrozenAt' | 'openedAt' | 'cancelledAt' | 'voidedAt'
>

/**
 * Who can confirm in an election, while there is something to confirm: for the returning officer, for officers who call elections,
 * and for those who can confirm.
 */
export async function getConfirming(viewer: Actor, election: Row) {
  const { id, rollFrozenAt, openedAt, cancelledAt, voidedAt } = election
  if (!rollFrozenAt || openedAt || cancelledAt || voidedAt) return undefined
  const confirmers = await confirmersIn(database(), election, now())
  const seconds = secondsIn(confirmers)
  const runs = can(viewer, 'stand-in.name', election)
  const confirms = seconds.includes(personOf(viewer))
  if (!runs && !confirms && !can(viewer, 'election.call')) return undefined
  const holders = await agreeingKeyHolders(database(), id, confirmers.sides)
  const rows = await database()
    .select({ standIn: standIns, name: people.name, number: members.number })
    .from(standIns)
    .innerJoin(people, eq(people.id, standIns.personId))
    .innerJoin(members, eq(members.personId, standIns.personId))
    .where(and(eq(standIns.electionId, id), isNull(standIns.secondAt)))
    .orderBy(asc(standIns.namedAt))
  const anything = confirming(confirmers, { personId: null, officers: [] })
  return {
    confirms,
    /** What they have to do before they can. */
    wants: confirms ? refusalOf(viewer, 'paper.confirm', anything) : undefined,
    seconds: await namesOf(seconds),
    mayName: runs && seconds.length < enough,
    keyHolders: await namesOf(holders),
    waiting: rows.map(({ standIn, ...who }) => ({
      ...who,
      agreed: standIn.firstBy && holders.includes(standIn.firstBy) ? 1 : 0,
    })),
  }
}

export type Confirming = NonNullable<Awaited<ReturnType<typeof getConfirming>>>

/** In the order in which they were given. */
async function namesOf(persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return []
  const rows = await database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...persons]))
  return persons.map((person) => rows.find(({ id }) => id === person)?.name || 'Name withheld')
}

/** The slugs of the elections in which this viewer can confirm now, also without an office. */
export async function listElectionsToConfirm(viewer: Actor): Promise<string[]> {
  if (viewer.kind !== 'person') return []
  const open = await database()
    .select()
    .from(elections)
    .where(
      and(
        isNotNull(elections.rollFrozenAt),
        isNull(elections.openedAt),
        isNull(elections.cancelledAt),
        isNull(elections.voidedAt),
      ),
    )
  const found = await Promise.all(
    open.map(async (election) =>
      secondsIn(await confirmersIn(database(), election, now())).includes(viewer.personId)
        ? [election.slug]
        : [],
    ),
  )
  return found.flat()
}

/** For everybody inside: the members who confirm in an election in the place of officers. */
export async function listStandIns(electionId: string): Promise<string[]> {
  const rows = await database()
    .select({ name: people.name })
    .from(standIns)
    .innerJoin(people, eq(people.id, standIns.personId))
    .where(and(eq(standIns.electionId, electionId), isNotNull(standIns.secondAt)))
    .orderBy(asc(standIns.secondAt))
  return rows.map(({ name }) => name || 'Name withheld')
}

/** For a key-holder: who is named and waits for two of them to agree. */
export async function listStandInsToAgree(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return []
  const { personId } = viewer
  const rows = await database()
    .select({ standIn: standIns, name: people.name, number: members.number })
    .from(standIns)
    .innerJoin(elections, eq(elections.id, standIns.electionId))
    .innerJoin(people, eq(people.id, standIns.personId))
    .innerJoin(members, eq(members.personId, standIns.personId))
    .innerJoin(
      keyHolders,
      and(eq(keyHolders.electionId, standIns.electionId), eq(keyHolders.personId, personId)),
    )
    .where(
      and(
        eq(elections.slug, slug),
        isNull(standIns.secondAt),
        isNull(elections.openedAt),
        isNull(elections.cancelledAt),
        isNull(elections.voidedAt),
      ),
    )
    .orderBy(asc(standIns.namedAt))
  const [first] = rows
  if (!first) return []
  const { electionId } = first.standIn
  const sides = await sidesIn(database(), electionId)
  const holders = await agreeingKeyHolders(database(), electionId, sides)
  if (!holders.includes(personId)) return []
  return rows.map(({ standIn, ...who }) => ({
    ...who,
    standInId: standIn.id,
    agreed: standIn.firstBy === personId,
  }))
}
