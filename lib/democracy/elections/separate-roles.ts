import 'server-only'
import { and, eq, gt, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { contests, electionRoles, elections } from '@/db/schema/democracy/elections'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { nominations } from '@/db/schema/democracy/nominations'
import { members } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { keptRecord } from '@/lib/people/members/kept-record'
import { oneMailboxQuestionAtATime, readsMailboxWith } from '@/lib/people/members/mailbox'
import type { ElectionRole } from './election-roles'
import { ended } from './nominations/states'

type Roles = { id: string; returningOfficerId: string }
type TakenRole = { personId: string; role: ElectionRole }

/**
 * The returning officer, the key-holders, the candidates and the stand-ins of an election are different people, now and later: whoever has had
 * one of these roles takes no other one in it, not even after handing over or withdrawing. Every act that gives or changes a
 * role asks here, in its own transaction, and names who takes which; publication asks about everybody once more.
 *
 * The role is written down under one key a person, so of two acts at once (accepting a nomination and making a key, say) the
 * second waits for the first and is refused.
 */
export async function assertSeparated(
  work: Work,
  election: Roles,
  taking: readonly TakenRole[] = [],
): Promise<void> {
  await oneMailboxQuestionAtATime(work)
  const all = [...(await rolesNow(work.tx, election)), ...taking]
  // In one order, so that two who write down the same people do not wait for each other.
  const inOrder = all.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  await work.tx
    .insert(electionRoles)
    .values(inOrder.map((one) => ({ ...one, electionId: election.id, since: work.now })))
    .onConflictDoNothing()
  // Under whichever record: somebody who had a role under one that was merged into theirs had it.
  const held = await work.tx
    .select({
      personId: sql<string>`coalesce(${members.mergedIntoId}, ${electionRoles.personId})`,
      role: electionRoles.role,
    })
    .from(electionRoles)
    .leftJoin(members, eq(members.personId, electionRoles.personId))
    .where(eq(electionRoles.electionId, election.id))
  for (const { personId, role } of all) {
    const other = held.find((one) => one.personId === personId && one.role !== role)
    if (other) throw new Refusal(refusalBetween(other.role, role))
  }
  await assertMailboxesApart(work.tx, all)
}

/**
 * Two who share a mailbox can each act as the other. So who holds a key or confirms shares none with anybody else who has a role: one
 * person would have two keys of three, and they open the box.
 */
async function assertMailboxesApart(tx: Transaction, all: readonly TakenRole[]): Promise<void> {
  const ids = all.map(({ personId }) => personId)
  for (const { personId, role } of all) {
    if (role === 'candidate') continue
    if (await readsMailboxWith(tx, personId, ids)) throw new Refusal('shared-address.one-mailbox')
  }
}

/**
 * The same of people who are about to read one mailbox, in every election whose roles are not over: after publication nobody asks about
 * the key-holders again.
 */
export async function assertMailboxHoldsOneRole(
  work: Work,
  personIds: readonly string[],
): Promise<void> {
  const held = await work.tx
    .selectDistinct({
      electionId: electionRoles.electionId,
      personId: electionRoles.personId,
      role: electionRoles.role,
    })
    .from(electionRoles)
    .innerJoin(elections, eq(elections.id, electionRoles.electionId))
    .where(
      and(
        inArray(electionRoles.personId, [...personIds]),
        isNull(elections.cancelledAt),
        isNull(elections.voidedAt),
        gt(elections.challengesUntil, work.now),
      ),
    )
  for (const { electionId, personId, role } of held) {
    if (role === 'candidate') continue
    if (held.some((one) => one.electionId === electionId && one.personId !== personId))
      throw new Refusal('shared-address.two-roles')
  }
}

/** Whether somebody could take this role, told before they do: nothing is written down. */
export async function assertMayTake(
  tx: Transaction,
  election: Roles,
  { personId, role }: TakenRole,
): Promise<void> {
  const held = await roleIn(tx, election, personId)
  if (held && held !== role) throw new Refusal(refusalBetween(held, role))
}

/** Whoever runs or ran an election, or confirms in it as a stand-in, does not take sides in it. */
export async function assertNeverRan(
  tx: Transaction,
  election: Roles,
  personId: string,
): Promise<void> {
  const role = await roleIn(tx, election, personId)
  if (role === 'returning-officer') throw new Refusal('election.returning-officer-neutral')
  if (role === 'stand-in') throw new Refusal('election.stand-in-elsewhere')
  await assertDecidedNothing(tx, election, personId)
}

/** Whoever confirmed a change of the roll takes no side afterwards, when nominations for a position open again. */
export async function assertDecidedNothing(
  tx: Transaction,
  { id }: Roles,
  personId: string,
): Promise<void> {
  const [decided] = await tx
    .select({ id: rollAmendments.id })
    .from(rollAmendments)
    .where(
      and(eq(rollAmendments.electionId, id), eq(keptRecord(rollAmendments.decidedBy), personId)),
    )
    .limit(1)
  if (decided) throw new Refusal('election.decided-on-roll')
}

async function roleIn(
  tx: Transaction,
  { id, returningOfficerId }: Roles,
  personId: string,
): Promise<ElectionRole | undefined> {
  if (personId === returningOfficerId) return 'returning-officer'
  const [found] = await tx
    .select({ role: electionRoles.role })
    .from(electionRoles)
    .where(and(eq(electionRoles.electionId, id), eq(keptRecord(electionRoles.personId), personId)))
  return found?.role
}

/**
 * A returning officer who is replaced before nominations open has decided and seen nothing. They are free again: otherwise
 * naming somebody as returning officer would be a way to keep them from standing.
 */
export async function releaseUntriedOfficer(
  work: Work,
  election: Roles & { nominationsOpenAt: Date },
): Promise<void> {
  if (work.now >= election.nominationsOpenAt) return
  await work.tx
    .delete(electionRoles)
    .where(
      and(
        eq(electionRoles.electionId, election.id),
        eq(electionRoles.personId, election.returningOfficerId),
      ),
    )
}

/** Who has which role at this moment. Being put forward is no role: it becomes one when the candidate accepts. */
async function rolesNow(tx: Transaction, { id, returningOfficerId }: Roles): Promise<TakenRole[]> {
  const [holders, standing] = await Promise.all([
    tx
      .select({ personId: keyHolders.personId })
      .from(keyHolders)
      .where(and(eq(keyHolders.electionId, id), isNotNull(keyHolders.holderKey))),
    tx
      .select({ personId: nominations.candidateId })
      .from(nominations)
      .where(
        and(
          inArray(
            nominations.contestId,
            tx.select({ id: contests.id }).from(contests).where(eq(contests.electionId, id)),
          ),
          or(isNotNull(nominations.acceptedAt), eq(nominations.state, 'accepted')),
          notInArray(nominations.state, [...ended]),
        ),
      ),
  ])
  const candidates = new Set(standing.flatMap(({ personId }) => personId ?? []))
  return [
    { personId: returningOfficerId, role: 'returning-officer' },
    ...holders.map(({ personId }) => ({ personId, role: 'key-holder' as const })),
    ...[...candidates].map((personId) => ({ personId, role: 'candidate' as const })),
  ]
}

function refusalBetween(held: ElectionRole, wanted: ElectionRole): RefusalCode {
  if (wanted === 'stand-in') return 'stand-in.not-suitable'
  if (held === 'stand-in') return 'election.stand-in-elsewhere'
  if (wanted === 'key-holder') return 'key.holders'
  if (held === 'key-holder') return 'election.key-holder-elsewhere'
  return 'election.returning-officer-stands'
}
