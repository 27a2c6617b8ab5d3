import 'server-only'
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import type { Actor } from '@/lib/kernel/actor'

/** The address at which somebody reads their mail: their own, or that of the person they share a mailbox with. */
export const reachableAt = reachableAtOf(sql`people`)

/** The same where the table of people has another name in the question. */
export function reachableAtOf(person: SQL): SQL<string | null> {
  return sql<
    string | null
  >`coalesce(${person}.email, (select holder.email from shared_addresses share
    join people holder on holder.id = share.holder_id
    where share.person_id = ${person}.id and share.confirmed_at is not null and share.ended_at is null))`
}

/** That of one person. */
export async function reachableEmail(db: Database | Transaction, personId: string) {
  const [person] = await db
    .select({ email: reachableAt })
    .from(people)
    .where(eq(people.id, personId))
  return person?.email ?? null
}

/** Sharing that is in force. */
export const sharedNow = and(
  isNotNull(sharedAddresses.confirmedAt),
  isNull(sharedAddresses.endedAt),
)

/** Whose mail goes to this address, whether it is theirs or somebody's they share it with. */
export function readsAt(email: string): SQL {
  return isAnyOf(sql`select own.id from people own where own.email = ${email}
    union all select share.person_id from shared_addresses share join people holder on holder.id = share.holder_id
      where holder.email = ${email} and share.confirmed_at is not null and share.ended_at is null`)
}

/** One of few, found first: with "or" beside it, all people would be looked at. */
function isAnyOf(ids: SQL): SQL {
  return sql`${people.id} = any(array(${ids}))`
}

/** Who else reads the mailbox that this person reads, by the name they are called by: for lists of officers, who write to both there. */
export function alsoReadBy(personId: SQL): SQL<string[]> {
  const inForce = (share: string) =>
    sql.raw(`${share}.confirmed_at is not null and ${share}.ended_at is null`)
  return sql`array(select reader.called from (
      select theirs.holder_id as id from shared_addresses theirs where theirs.person_id = ${personId} and ${inForce('theirs')}
      union select with_them.person_id from shared_addresses with_them where with_them.holder_id = ${personId} and ${inForce('with_them')}
      union select beside.person_id from shared_addresses theirs join shared_addresses beside on beside.holder_id = theirs.holder_id
        where theirs.person_id = ${personId} and ${inForce('theirs')} and ${inForce('beside')}
    ) there join people reader on reader.id = there.id
    where reader.id <> ${personId} and reader.erased_at is null order by reader.called)`
}

/** Nobody else reads their mail, neither at their own address nor at one they share: for lists of many. */
export function readsAlone(personId: SQL): SQL {
  // Apart, so that each is found by its index.
  return sql`(not exists (select from shared_addresses share
      where share.person_id = ${personId} and share.confirmed_at is not null and share.ended_at is null)
    and not exists (select from shared_addresses share
      where share.holder_id = ${personId} and share.confirmed_at is not null and share.ended_at is null))`
}

/** Everybody who reads the mailbox that this person reads, themselves among them. */
export async function peopleAtMailbox(db: Database | Transaction, personId: string) {
  const [share] = await db
    .select({ holderId: sharedAddresses.holderId })
    .from(sharedAddresses)
    .where(and(eq(sharedAddresses.personId, personId), sharedNow))
  const holderId = share?.holderId ?? personId
  const withHolder = sql`select ${holderId}::uuid
    union all select ${sharedAddresses.personId} from ${sharedAddresses} where ${eq(sharedAddresses.holderId, holderId)} and ${sharedNow}`
  return db
    .select({ personId: people.id, name: people.name, called: people.called })
    .from(people)
    .where(and(isNull(people.erasedAt), isAnyOf(withHolder)))
    .orderBy(asc(people.name))
}

/**
 * Two begin to share a mailbox, or somebody takes a role in an election, one after the other: so whoever is asked second sees what
 * the first has done. Taken before any person is locked.
 */
export async function oneMailboxQuestionAtATime({ tx }: { tx: Transaction }): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mailboxes-and-roles'))`)
}

/** Whether somebody else can read this person's mail and sign in as them. */
export async function sharesMailbox(db: Database | Transaction, personId: string) {
  return (await peopleAtMailbox(db, personId)).length > 1
}

/** The same for oneself: whoever reads the mailbox sees all that one's own pages show. */
export async function sharesOwnMailbox(viewer: Actor): Promise<boolean> {
  return viewer.kind === 'person' && (await sharesMailbox(database(), viewer.personId))
}

/**
 * Whether one of these reads the mailbox that this person reads. One of two who share it can act as the other, so they are no two people
 * where it takes two: each has their own membership and vote, and they do not vouch together, or second each other.
 */
export async function readsMailboxWith(
  db: Database | Transaction,
  personId: string,
  others: readonly (string | null)[],
) {
  const there = await peopleAtMailbox(db, personId)
  return there.some((one) => one.personId !== personId && others.includes(one.personId))
}
