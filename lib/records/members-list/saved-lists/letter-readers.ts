import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { fewestTold } from '@/lib/kernel/fewest-told'
import type { Work } from '@/lib/kernel/perform'
import { standingNow } from '@/lib/money/treasury/lists/filter-sql'
import { audienceOf } from '@/lib/people/letters/audience'
import type { Reach, SavedListOfLetter } from '@/lib/people/letters/states'
import { can } from '@/lib/permissions'
import { savedListFilter } from '../filters'
import { whereMembersAre } from '../read'
import { mayUseSavedList } from './read-saved-lists'

/** Whom the saved list of a letter finds at this moment, as a query for ids. */
export async function readersOnSavedList(work: Work, savedList: SavedListOfLetter): Promise<SQL> {
  return readersIn(work.tx, savedList, work.now)
}

async function readersIn(
  db: Database | Transaction,
  savedList: SavedListOfLetter,
  at: Date,
): Promise<SQL> {
  const { asks, allOfGroup } = savedList
  const filter = savedListFilter.parse(asks)
  // What the profile has lost since would ask for nothing, and the letter go to everybody.
  if (Object.keys(asks).some((name) => filter[name as keyof typeof filter] === undefined))
    return sql`select null::uuid where false`
  const where = await whereMembersAre(db, filter, { at, allOfGroup })
  return sql`select t.person_id from tallied_people t join people p on p.id = t.person_id where ${where}`
}

type Letter = { topic: string | null; reach: Reach; savedList: SavedListOfLetter | null }

/** How many a letter would go to if it went now. A number and no names. */
export async function countLetterReaders(
  viewer: Actor,
  letter: Letter,
): Promise<{ number: number; inWords?: string } | undefined> {
  if (!can(viewer, 'letter.oversee')) return undefined
  const { savedList } = letter
  const at = now()
  const within = savedList ? await readersIn(database(), savedList, at) : undefined
  // By the members as they are tallied: to derive everybody's standing takes seconds at half a million.
  const isMember = sql`p.id in (select t.person_id from tallied_people t where ${standingNow(at)} in ('good', 'grace', 'provisional'))`
  const [counted] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from (${audienceOf(letter, at, within, isMember)}) a`,
  )
  const number = counted!.n
  const sees = !savedList || mayUseSavedList(viewer, savedListFilter.parse(savedList.asks))
  // So few would tell an officer who does not see dues what somebody pays, so the number itself stays here.
  if (sees || number >= fewestTold) return { number }
  return { number: fewestTold, inWords: `fewer than ${fewestTold}` }
}
