import 'server-only'
import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { groupTerms } from '@/db/schema/people/groups'
import { terms } from '@/db/schema/people/officers'
import { members, people, suspensions } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { type Group, groups, type Office, offices, organisation } from '@/lib/organisation'
import type { GroupRole, GroupVisibility } from './states'

/** Somebody who is in a group at this moment. */
export type GroupMember = {
  personId: string
  group: Group
  role: GroupRole
  name: string
  since: Date
  until: Date
  /** The operational group that they are there for. */
  represents: Group | null
  /** Not in it by appointment, but for as long as they hold this office. */
  byOffice?: Office
  /** None for those who are in it by office. */
  termId?: string
  visibleTo: GroupVisibility
}

/**
 * Who is in a group now: by appointment, and where the profile says so by office. Terms run out by themselves, end with the
 * membership, and rest while their member is suspended. Convenors come first. This is for the house itself: what a viewer may
 * see of it is asked in `read.ts`.
 */
export async function listGroupMembers(
  of: readonly Group[],
  at: Date,
  db: Database | Transaction = database(),
  /** Whether only this person is. */
  only?: string,
): Promise<GroupMember[]> {
  const appointed = await db
    .select({ term: groupTerms, name: people.name })
    .from(groupTerms)
    .innerJoin(members, eq(members.personId, groupTerms.personId))
    .innerJoin(people, eq(people.id, groupTerms.personId))
    .where(
      and(
        inArray(groupTerms.group, [...of]),
        lte(groupTerms.startsAt, at),
        gt(groupTerms.endsAt, at),
        only ? eq(groupTerms.personId, only) : undefined,
        ...inMembership,
      ),
    )
    .orderBy(asc(groupTerms.role), asc(people.name), asc(groupTerms.id))
  const byAppointment = appointed.map(({ term, name }) => ({
    personId: term.personId,
    group: term.group,
    role: term.role,
    name,
    since: term.startsAt,
    until: term.endsAt,
    represents: term.represents,
    termId: term.id,
    visibleTo: term.visibleTo,
  }))
  const withOfficers = of.filter((group) => organisation.groups[group]?.officersBelong)
  const holders = withOfficers.length > 0 ? await officeHolders(at, db, only) : []
  const byOffice = withOfficers.flatMap((group) =>
    holders
      .filter(
        ({ personId }) =>
          !byAppointment.some((one) => one.group === group && one.personId === personId),
      )
      .map((holder) => ({ ...holder, group })),
  )
  return [...byAppointment, ...byOffice]
}

/** Who is a member at all, and not suspended. */
const inMembership = [
  isNull(members.resignedAt),
  isNull(members.expelledAt),
  sql`not exists (select 1 from ${suspensions} where ${suspensions.personId} = ${members.personId} and ${suspensions.liftedAt} is null)`,
]

/** Officers, once each, under the first office that they hold. What they hold is public. */
async function officeHolders(at: Date, db: Database | Transaction, only?: string) {
  const held = await db
    .select({ term: terms, name: people.name })
    .from(terms)
    .innerJoin(members, eq(members.personId, terms.personId))
    .innerJoin(people, eq(people.id, terms.personId))
    .where(
      and(
        lte(terms.startsAt, at),
        gt(terms.endsAt, at),
        only ? eq(terms.personId, only) : undefined,
        ...inMembership,
      ),
    )
    .orderBy(asc(terms.seat))
  const inOrder = offices.flatMap((office) => held.filter(({ term }) => term.office === office))
  return inOrder
    .filter(
      ({ term }, place) =>
        inOrder.findIndex((one) => one.term.personId === term.personId) === place,
    )
    .map(({ term, name }) => ({
      personId: term.personId,
      role: 'member' as const,
      name,
      since: term.startsAt,
      until: term.endsAt,
      represents: null,
      byOffice: term.office,
      visibleTo: 'everybody' as const,
    }))
}

type Who = { personId: string; group: Group }

/** Somebody's own term in a group that runs now. */
export async function runningGroupTerm(work: Work, { personId, group }: Who) {
  const [term] = await work.tx
    .select()
    .from(groupTerms)
    .where(
      and(
        eq(groupTerms.personId, personId),
        eq(groupTerms.group, group),
        lte(groupTerms.startsAt, work.now),
        gt(groupTerms.endsAt, work.now),
      ),
    )
  return term
}

export async function isInGroup(work: Work, { personId, group }: Who) {
  const there = await listGroupMembers([group], work.now, work.tx)
  return there.some((one) => one.personId === personId)
}

/** The groups that somebody is in now, with their role. */
export async function groupsOf(
  personId: string,
  at: Date,
  db: Database | Transaction = database(),
) {
  return listGroupMembers(groups, at, db, personId)
}
