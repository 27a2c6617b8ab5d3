import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { lockers } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { rollNames } from '@/db/schema/democracy/electoral-roll'
import { paperRestores, restoreShares } from '@/db/schema/democracy/paper-restores'
import { members, people } from '@/db/schema/people/people'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { bothNames } from '@/lib/people/members/both-names'
import { can } from '@/lib/permissions'
import { phaseOf } from '../../phase'
import { checkWordsOf } from '../../protocol/holder-key'
import { type Locker, readLocker } from '../../protocol/locker'
import { itsRollName, nameOnRoll } from '../../roll/name-on-roll'
import { confirmersIn, confirming } from '../../stand-ins/confirmers'

/** With the part that is sealed to key-holders: nobody can ask in an election that has none. */
type WholeLocker = Required<Locker>
type Row = typeof paperRestores.$inferSelect
const [first, second] = [alias(people, 'first'), alias(people, 'second')]

async function underWay(slug: string) {
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election?.publishedAt || election.closedAt) return undefined
  if (!['collecting', 'voting'].includes(phaseOf(election, now()))) return undefined
  const rows = await database()
    .select({
      restore: paperRestores,
      number: members.number,
      name: nameOnRoll,
      called: people.called,
      first: first.name,
      second: second.name,
    })
    .from(paperRestores)
    .innerJoin(members, eq(members.personId, paperRestores.personId))
    .innerJoin(people, eq(people.id, paperRestores.personId))
    .leftJoin(rollNames, itsRollName(paperRestores))
    .leftJoin(first, eq(first.id, paperRestores.firstBy))
    .leftJoin(second, eq(second.id, paperRestores.secondBy))
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
  const { returningOfficerId } = election
  const confirmers = await confirmersIn(database(), election, now())
  const mayConfirm = ({ personId, firstBy, secondBy }: Row) => {
    const about = confirming(confirmers, { personId, officers: firstBy ? [firstBy] : [] })
    return !secondBy && can(viewer, 'restore.confirm', { ...about, personId, returningOfficerId })
  }
  const sees = can(viewer, 'election.run', election) || can(viewer, 'election.call')
  const shown = rows.filter(({ restore }) => sees || mayConfirm(restore))
  return Promise.all(
    shown.map(async ({ restore, number, first, second, ...names }) => ({
      restoreId: restore.id,
      askedAt: restore.askedAt,
      number,
      name: bothNames(names),
      checkWords: await checkWordsOf(restore.browserKey),
      confirmed: confirmations(restore),
      confirmedBy: [first, second].filter((by) => by !== null),
      mayConfirm: mayConfirm(restore),
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
      ![restore.firstBy, restore.secondBy, restore.personId].some((id) =>
        isTheirRecord(viewer, id),
      ),
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
