import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { applications, references } from '@/db/schema/membership/join'
import { terms } from '@/db/schema/people/officers'
import { members, people, suspensions } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Actor } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { getOpenEnding } from '@/lib/membership/leaving/read'
import { inForceOf } from '@/lib/money/subscriptions/subscription-rows'
import { maySeeAccounts } from '@/lib/money/treasury/accounts/read'
import { getOpenEmailChange } from '@/lib/people/email-changes/read'
import { hasNumber } from '@/lib/people/members/has-number'
import { recordLook } from '@/lib/people/members/look-at-member'
import { mayVote } from '@/lib/people/members/standing'
import { standingSql } from '@/lib/people/members/standing-sql'
import { listNotes } from '@/lib/people/notes/read'
import { can } from '@/lib/permissions'
import { memberTimelineOf } from '@/lib/records/audit/read'
import { sentenceFor } from '@/lib/records/audit/sentences'
import { listMailsTo } from '@/lib/records/outgoing-mail/read'
import { earlierMemberships } from './life-line'

type Asked = { number: number }

const read = verb(
  'record.read',
  { knownTo: 'member.search', subject: memberNumbered },
  async (work, found, _: Asked) => {
    await recordLook(work, found)
    return found
  },
)

async function memberNumbered(work: Work, { number }: Asked) {
  const [found] = await work.tx
    .select({
      personId: members.personId,
      number: members.number,
      name: people.name,
      called: people.called,
      pronouns: people.pronouns,
      email: people.email,
      emailProvedAt: people.emailProvedAt,
      constituency: people.constituency,
      importedAt: members.importedAt,
      joinedAt: members.joinedAt,
      resignedAt: members.resignedAt,
      expelledAt: members.expelledAt,
      diedAt: members.diedAt,
      standing: standingSql(work.now),
      graceAt: standings.graceAt,
      untilAt: standings.untilAt,
      suspendedAt: suspensions.suspendedAt,
      appliedAt:
        sql<Date | null>`(select max(a.submitted_at) from applications a where a.person_id = ${members.personId} and a.submitted_at <= ${members.joinedAt})`.mapWith(
          applications.submittedAt,
        ),
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(standings, eq(standings.personId, members.personId))
    .leftJoin(
      suspensions,
      and(eq(suspensions.personId, members.personId), isNull(suspensions.liftedAt)),
    )
    .where(and(hasNumber(number), isNull(people.erasedAt)))
  return found
}

/**
 * All that officers may know of a member, in one place. How somebody voted is in none of it, nor which networks they are in,
 * and what is sealed (`open-sealed.ts`) is not read.
 */
export async function getMemberRecord(viewer: Actor, asked: Asked) {
  const member = await orRefusal(read(viewer, asked))
  if (member instanceof Refusal) return { refused: member.code as RefusalCode }
  const { personId } = member
  const earlier = await earlierOf(personId, member.joinedAt)
  const [dues, written, offices, moved, vouching, mails, timeline, lookedAt, emailChange, ending] =
    await Promise.all([
      maySeeAccounts(viewer) ? inForceOf(personId) : undefined,
      listNotes(viewer, member),
      officesOf(personId),
      motionsOf(personId),
      vouchingOf(viewer, personId),
      listMailsTo(viewer, member),
      memberTimelineOf(viewer, { personId, ...(await filedUnder(personId)) }),
      listLooks(viewer, member),
      getOpenEmailChange(viewer, member),
      getOpenEnding(viewer, member),
    ])
  return {
    member: { ...member, earlier, mayVote: mayVote(member.standing) },
    dues,
    ...written,
    offices,
    motions: moved,
    vouching,
    mails,
    timeline,
    lookedAt,
    emailChange,
    ending,
  }
}

export type MemberRecord = Extract<Awaited<ReturnType<typeof getMemberRecord>>, { member: unknown }>

/** Of somebody who came back: when they were a member before, as it was logged. */
async function earlierOf(personId: string, joinedAt: Date) {
  const rows = await database()
    .select({ at: auditEntries.at, action: auditEntries.action })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.subjectKind, ['member', 'person']),
        eq(auditEntries.subjectId, personId),
        inArray(auditEntries.action, [
          'member.admitted',
          'member.resigned',
          'membership-ending.confirmed',
        ]),
        lt(auditEntries.at, joinedAt),
      ),
    )
    .orderBy(asc(auditEntries.position))
  return earlierMemberships(
    rows.map(({ at, action }) => ({ at, began: action === 'member.admitted' })),
  )
}

function officesOf(personId: string) {
  return database()
    .select({ office: terms.office, startsAt: terms.startsAt, endsAt: terms.endsAt })
    .from(terms)
    .where(eq(terms.personId, personId))
    .orderBy(desc(terms.startsAt))
    .limit(20)
}

async function motionsOf(personId: string) {
  const rows = await database()
    .select({
      number: motions.number,
      title: motions.title,
      movedIt: sql<boolean>`${motions.moverId} = ${personId}`,
    })
    .from(motions)
    .where(or(eq(motions.moverId, personId), eq(motions.seconderId, personId)))
    .orderBy(desc(motions.number))
    .limit(50)
  return {
    moved: rows.filter(({ movedIt }) => movedIt),
    seconded: rows.filter(({ movedIt }) => !movedIt),
  }
}

/** Who vouched for the member, and for whom the member vouched: for those who read applications, and nobody else. */
async function vouchingOf(viewer: Actor, personId: string) {
  if (!can(viewer, 'application.list')) return undefined
  const columns = { place: references.place, application: applications.number, name: people.name }
  const current = and(eq(references.state, 'given'), isNull(references.replacedAt))
  const given = await database()
    .select(columns)
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(
      and(eq(references.refereeId, personId), current, ne(applications.personId, viewerId(viewer))),
    )
    .orderBy(desc(references.answeredAt))
    .limit(50)
  const received = await database()
    .select({ ...columns, number: members.number })
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .innerJoin(members, eq(members.personId, references.refereeId))
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(applications.personId, personId), current, isNotNull(references.acceptedAt)))
    .orderBy(desc(applications.number), asc(references.place))
    .limit(2)
  return { given, received }
}

/** Officers read nothing here about their own application. */
function viewerId(viewer: Actor): string {
  return viewer.kind === 'person' ? viewer.personId : ''
}

/** Under which numbers of ours entries about this member's life are filed, beside their own. */
async function filedUnder(personId: string) {
  const [applied, dues, appointed] = await Promise.all([
    database().execute<{ id: string }>(
      sql`select id from applications where person_id = ${personId} and state <> 'draft'`,
    ),
    database().execute<{ id: string }>(
      sql`select id from subscriptions where person_id = ${personId}`,
    ),
    database().execute<{ id: string }>(
      sql`select id from term_proposals where person_id = ${personId} and state = 'confirmed'`,
    ),
  ])
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { applications: ids(applied), subscriptions: ids(dues), appointments: ids(appointed) }
}

/** Who looked at this record lately, and why they opened what is sealed. */
async function listLooks(viewer: Actor, { personId }: { personId: string }) {
  const rows = await database()
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      detail: auditEntries.detail,
      byId: auditEntries.actorId,
      by: people.name,
    })
    .from(auditEntries)
    .leftJoin(people, eq(people.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.subjectKind, 'person'),
        eq(auditEntries.subjectId, personId),
        inArray(auditEntries.action, ['record.read', 'record.opened']),
      ),
    )
    .orderBy(desc(auditEntries.position))
    .limit(8)
  return rows.map(({ action, detail, byId, ...look }) => ({
    ...look,
    mine: byId === viewerId(viewer),
    what: sentenceFor(action, detail),
  }))
}
