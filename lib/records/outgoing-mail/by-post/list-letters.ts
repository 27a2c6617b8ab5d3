import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNull,
  min,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { chargeRoles } from '@/db/schema/membership/discipline'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { notAtTheDesk } from '@/lib/membership/discipline/assert-apart'
import { can } from '@/lib/permissions'
import { keptFromThoseWithoutDues } from '../kept-from-those-without-dues'
import { mailKindInWords } from '../mail-kinds'
import { tellOfComplaints } from '../tell-of-complaints'

const t = outgoingMails
const officer = alias(people, 'officer')

/** How many letters one page shows and one PDF holds. */
export const lettersAtOnce = 100

/** Whether there is a line to send it to. */
const hasAddress = sql<boolean>`(${people.addressLine1} is not null and ${people.addressLine1} <> '')`

/** The letters by post that wait to be printed (letters to many are `people/letters`), those that wait longest first. What stands in them and the address stay closed. */
export async function listLettersToPrint(viewer: Actor) {
  if (!can(viewer, 'letter.list')) return undefined
  const rows = await database()
    .select({
      id: t.id,
      message: t.message,
      createdAt: t.createdAt,
      name: people.name,
      number: members.number,
      hasAddress,
    })
    .from(t)
    .innerJoin(people, eq(people.id, t.personId))
    .leftJoin(members, eq(members.personId, people.id))
    .where(and(eq(t.state, 'to-print'), postsFor(viewer)))
    .orderBy(asc(t.createdAt), asc(t.id))
    .limit(lettersAtOnce)
  return rows.map(({ message, ...row }) => ({ ...row, about: mailKindInWords(message) }))
}

export async function countLettersToPrint(viewer: Actor) {
  if (!can(viewer, 'letter.list')) return undefined
  const toPrint = eq(t.state, 'to-print')
  if (!(await isThereAny(t, toPrint))) return { count: 0 }
  const [row] = await database()
    .select({ count: count(), since: min(t.createdAt) })
    .from(t)
    .where(and(toPrint, postsFor(viewer)))
  return { count: row!.count, since: row!.since ?? undefined }
}

/** The last letters that were posted: to whom, when, by which officer. */
export async function listLettersPosted(viewer: Actor) {
  if (!can(viewer, 'letter.list')) return []
  const rows = await database()
    .select({
      id: t.id,
      message: t.message,
      postedAt: t.sentAt,
      name: people.name,
      by: officer.name,
    })
    .from(t)
    .innerJoin(people, eq(people.id, t.personId))
    .leftJoin(officer, eq(officer.id, t.postedBy))
    .where(and(eq(t.state, 'posted'), postsFor(viewer)))
    .orderBy(desc(t.sentAt), desc(t.id))
    .limit(20)
  return rows.map(({ message, ...row }) => ({ ...row, about: mailKindInWords(message) }))
}

/**
 * What a case says by post is posted by officers who handle cases, and by none who has a side in this one or decides it; what tells
 * of dues, by officers who see them. To the others there is none.
 */
export function postsFor(viewer: Actor): SQL | undefined {
  return and(ofCasesFor(viewer), keptFromThoseWithoutDues(viewer))
}

function ofCasesFor(viewer: Actor): SQL | undefined {
  const told = notInArray(t.message, tellOfComplaints)
  if (!can(viewer, 'complaint.queue')) return told
  const { personId, role, chargeId } = chargeRoles
  return or(
    told,
    sql`not exists (select from ${chargeRoles} where ${personId} = ${personOf(viewer)} and ${inArray(role, [...notAtTheDesk])}
      and position(${chargeId}::text in ${t.dedupeKey}) > 0)`,
  )
}

/** Which of these letters can still be printed: nobody prints an empty page after its text was erased. */
export const printable = (ids?: string[]) =>
  and(
    eq(t.state, 'to-print'),
    isNull(t.toEmail),
    sql`${t.propsSealed} is not null`,
    ids && inArray(t.id, ids),
  )
