import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { lockers } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { paperRestores, restoreShares } from '@/db/schema/democracy/paper-restores'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { sidesIn } from '../../nominations/who-took-sides'
import { phaseOf } from '../../phase'
import { checkWordsOf } from '../../protocol/holder-key'
import { type Locker, readLocker } from '../../protocol/locker'

/** With the part that is sealed to key-holders: nobody can ask in an election that has none. */
type WholeLocker = Required<Locker>
type Row = typeof paperRestores.$inferSelect

async function underWay(slug: string) {
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election?.publishedAt || election.closedAt) return undefined
  if (!['collecting', 'voting'].includes(phaseOf(election, now()))) return undefined
  const rows = await database()
    .select({ restore: paperRestores, number: members.number, name: people.name })
    .from(paperRestores)
    .innerJoin(members, eq(members.personId, paperRestores.personId))
    .innerJoin(people, eq(people.id, paperRestores.personId))
    .where(and(eq(paperRestores.electionId, election.id), isNull(paperRestores.endedAt)))
    .orderBy(asc(paperRestores.askedAt))
  return { election, rows }
}

function confirmations({ firstBy, secondBy }: Row) {
  return Number(firstBy !== null) + Number(secondBy !== null)
}

/** The member's own request, with what only the browser that asked can put together. */
export async function getRestore(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const found = await underWay(slug)
  const own = found?.rows.find(({ restore }) => restore.personId === viewer.personId)
  if (!found || !own) return undefined
  const { restore, number } = own
  const [shares, locker] = await Promise.all([
    database()
      .select({ place: restoreShares.place, sealed: restoreShares.sealed })
      .from(restoreShares)
      .where(eq(restoreShares.restoreId, restore.id))
      .orderBy(asc(restoreShares.place)),
    lockerOf(restore),
  ])
  return {
    restoreId: restore.id,
    browserKey: restore.browserKey,
    confirmed: confirmations(restore),
    shares,
    locker,
    number,
    electionHash: found.election.manifestHash!,
  }
}

export type Restore = NonNullable<Awaited<ReturnType<typeof getRestore>>>

/** For the returning officer and those who confirm: who asks, and whether this viewer can still say who it is. */
export async function listRestores(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return []
  const found = await underWay(slug)
  if (!found) return []
  const { election, rows } = found
  if (!can(viewer, 'election.run', election) && !can(viewer, 'election.call')) return []
  const tookSides = (await sidesIn(database(), election.id)).has(viewer.personId)
  return Promise.all(
    rows.map(async ({ restore, number, name }) => ({
      restoreId: restore.id,
      number,
      name,
      checkWords: await checkWordsOf(restore.browserKey),
      confirmed: confirmations(restore),
      mayConfirm:
        !restore.secondBy &&
        !tookSides &&
        restore.firstBy !== viewer.personId &&
        restore.personId !== viewer.personId,
      restored: restore.restoredAt !== null,
    })),
  )
}

/** For a key-holder: the papers they can still help to restore, or have, with what they need to do it in their own browser. */
export async function listRestoresForHolder(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return []
  const found = await underWay(slug)
  if (!found) return []
  const { election, rows } = found
  const [own] = await database()
    .select()
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, election.id), eq(keyHolders.personId, viewer.personId)))
  if (!own?.holderKey || !own.wrapped) return []
  const { place, holderKey: holder, wrapped } = own
  const open = rows.filter(
    ({ restore }) =>
      confirmations(restore) === 2 &&
      ![restore.firstBy, restore.secondBy, restore.personId].includes(viewer.personId),
  )
  const given = open.length
    ? await database()
        .select({ restoreId: restoreShares.restoreId })
        .from(restoreShares)
        .where(
          and(
            eq(restoreShares.place, place),
            inArray(
              restoreShares.restoreId,
              open.map(({ restore }) => restore.id),
            ),
          ),
        )
    : []
  const wanted = open.filter(
    ({ restore }) => !restore.restoredAt || given.some(({ restoreId }) => restoreId === restore.id),
  )
  return Promise.all(
    wanted.map(async ({ restore, number, name }) => ({
      restoreId: restore.id,
      number,
      name,
      browserKey: restore.browserKey,
      checkWords: await checkWordsOf(restore.browserKey),
      electionHash: election.manifestHash!,
      locker: (await lockerOf(restore)).holders,
      place,
      holder,
      wrapped,
      given: given.some(({ restoreId }) => restoreId === restore.id),
    })),
  )
}

export type RestoreForHolder = Awaited<ReturnType<typeof listRestoresForHolder>>[number]

async function lockerOf({ electionId, personId }: Row): Promise<WholeLocker> {
  const [locker] = await database()
    .select({ content: lockers.content })
    .from(lockers)
    .where(and(eq(lockers.electionId, electionId), eq(lockers.personId, personId)))
  return readLocker(locker!.content) as WholeLocker
}
