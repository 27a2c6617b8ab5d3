import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { contests } from '@/db/schema/democracy/elections'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import type { Count } from '@/lib/democracy/elections/count/contest'
import { paperBallotCounts } from '@/lib/democracy/elections/papers/paper-ballot-counts'
import { closedInWordsOfToday } from '@/lib/democracy/elections/protocol/audit/version-one'
import type { RecordBody, RecordType } from '@/lib/democracy/elections/protocol/board'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import { type Election, getElection } from '@/lib/democracy/elections/read'
import type { Actor } from '@/lib/kernel/actor'
import { countMarkQueries } from '../register/read-register'
import type { Counted } from './explained/counted-contest'

/** An election and, once it was counted, its result. Whoever sees the election sees its result: the board is public. */
export async function getResult(viewer: Actor, slug: string) {
  const election = slugField.safeParse(slug).success && (await getElection(viewer, slug))
  if (!election) return undefined
  const counted = election.countedAt ? await countedContests(election) : undefined
  if (!counted) return { election, counted: undefined, turnout: undefined }
  return { election, counted, turnout: await turnoutOf(election) }
}

export type Result = NonNullable<Awaited<ReturnType<typeof getResult>>>

/** The contests as they were counted, in the order of the count. */
async function countedContests({
  id: electionId,
  kind,
}: Pick<Election, 'id' | 'kind'>): Promise<Counted[] | undefined> {
  const rows = await database()
    .select({ id: contests.id, title: contests.title, result: contests.result })
    .from(contests)
    .where(eq(contests.electionId, electionId))
    .orderBy(contests.position)
  const manifest = await manifestOf(electionId)
  if (!manifest || rows.some(({ result }) => !result)) return undefined
  const counts = Object.fromEntries(rows.map(({ id, result }) => [id, result as Count]))
  const passed = passedOver(manifest, counts)
  return rows.map(({ id, title }) => ({
    id,
    kind,
    title,
    count: counts[id]!,
    constraints: manifest.contests.find((one) => one.id === id)?.constraints ?? [],
    passedOver: passed[id] ?? [],
  }))
}

/** In each contest, by its id, who was passed over because they were elected to an earlier position. */
function passedOver(
  { contests, oneOffice }: Pick<Manifest, 'contests' | 'oneOffice'>,
  counts: Record<string, Count | undefined>,
): Record<string, number[]> {
  const elected = new Set<string>()
  const passed: Record<string, number[]> = {}
  for (const { id, candidates } of contests) {
    passed[id] = candidates.flatMap(({ number, person }) =>
      oneOffice && person && elected.has(person) ? [number] : [],
    )
    for (const number of counts[id]?.winners ?? []) {
      const person = candidates[number - 1]?.person
      if (person) elected.add(person)
    }
  }
  return passed
}

async function manifestOf(electionId: string): Promise<Manifest | undefined> {
  const [first] = await database()
    .select({ body: boardRecords.body })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, electionId), eq(boardRecords.number, 0)))
  return first?.body as Manifest | undefined
}

/** How many could vote and did, as the board says it, and the hash of its last record to note down. */
async function turnoutOf({ id }: Pick<Election, 'id'>) {
  const records = await database()
    .select({ type: boardRecords.type, body: boardRecords.body })
    .from(boardRecords)
    .where(
      and(
        eq(boardRecords.electionId, id),
        inArray(boardRecords.type, ['closed', 'by-hand', 'assisted', 'seed', 'spoilt', 'withheld']),
      ),
    )
  const [last] = await database()
    .select({ hash: boardRecords.hash })
    .from(boardRecords)
    .where(eq(boardRecords.electionId, id))
    .orderBy(desc(boardRecords.number))
    .limit(1)
  const said = <Type extends RecordType>(...types: Type[]) =>
    records.find(({ type }) => types.includes(type as Type))?.body as RecordBody<Type> | undefined
  const figures = said('closed')
  if (!figures) return undefined
  const closed = closedInWordsOfToday(figures)
  const { entered, unconfirmed } = await paperBallotCounts(database(), id)
  const withheld = said('withheld') !== undefined
  // A withheld board says nothing of what was voted by hand.
  const byHand = withheld ? entered - unconfirmed : (said('by-hand', 'assisted')?.count ?? 0)
  return {
    onRoll: closed.onRoll,
    collected: closed.collected,
    unused: closed.unused,
    restored: closed.restored,
    byHand,
    /** Marked for a ballot by hand of which none was counted: nothing was entered, or one officer alone had entered it. */
    uncounted: closed.byHand - byHand,
    unconfirmed,
    replaced: closed.replaced,
    markQueries: await countMarkQueries(id),
    voted: closed.ballots + byHand,
    spoilt: said('spoilt')?.trackers.length ?? 0,
    withheld,
    /** From which the lots of each contest were drawn, for whoever counts again. */
    seed: said('seed')?.seed,
    head: last!.hash,
  }
}

export type Turnout = NonNullable<Result['turnout']>
