import 'server-only'
import { and, desc, eq, inArray, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { type Office, organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import type { AuditFilters } from './filters'
import { nameMeetings } from './name-meetings'
import { sentenceFor } from './sentences'

const pageful = 50

/** The minute book of the program, newest first, a page at a time. */
export async function listAudit(viewer: Actor, filters: AuditFilters = {}) {
  if (!can(viewer, 'audit.read')) return undefined
  if (filters.actorId && !isId(filters.actorId)) return { entries: [] }
  const found = await select(
    and(
      filters.before ? lt(auditEntries.position, filters.before) : undefined,
      // The chain keeps them, and nobody needs to read them.
      notInArray(auditEntries.action, unread),
      filters.actorId ? eq(auditEntries.actorId, filters.actorId) : undefined,
      // Everybody's asking for a way in would bury the rest: it is a list of its own.
      filters.subjectKind
        ? eq(auditEntries.subjectKind, filters.subjectKind)
        : ne(auditEntries.subjectKind, 'sign-in'),
      filters.subjectId ? eq(auditEntries.subjectId, filters.subjectId) : undefined,
      keptFrom(viewer),
    ),
    pageful + 1,
  )
  const entries = found.slice(0, pageful)
  return { entries, next: found.length > pageful ? entries.at(-1)!.position : undefined }
}

/**
 * Who is in a network was written until networks kept out of it, and who voted on a motion until votes did. How many complaints and cases were forgotten on one day, beside those that
 * an officer sees, would tell them that there was one about them; the figures that are published say how many there are in a year.
 */
const unread = [
  'network.joined',
  'network.left',
  'ballot.cast',
  'ballot.changed',
  'retention.complaints',
  'retention.cases',
]

/**
 * Nobody whom a complaint or a case concerns learns here that there is one: not while there is something to read in it, and not
 * after. Once its words are deleted nothing says any more whom it concerned, so from then on its entries are shown to nobody.
 */
function keptFrom(viewer: Actor): SQL {
  const me = personOf(viewer)
  return sql`not (${auditEntries.subjectKind} = 'complaint' and ${auditEntries.subjectId} in
    (select id::text from complaints where closed_at is not null and words_sealed is null))
    and not (${auditEntries.subjectKind} = 'case' and ${auditEntries.subjectId} in
    (select id::text from charges where ended_at is not null and allegation_sealed is null))
    and not (${auditEntries.subjectKind} = 'complaint' and ${auditEntries.subjectId} in
    (select complaint_id::text from complaint_parties where person_id = ${me}
      union all select complaint_id::text from charges where member_id = ${me} and complaint_id is not null))
    and not (${auditEntries.subjectKind} = 'case' and ${auditEntries.subjectId} in
    (select charge_id::text from charge_roles where person_id = ${me} and role in ('member', 'complainant', 'named')))`
}

/** What happened to one thing, newest first, for the page that shows it: entries for a Timeline. */
export async function timelineOf(viewer: Actor, subject: { kind: string; id: string }) {
  const allowed =
    can(viewer, 'audit.read') || (subject.kind === 'application' && can(viewer, 'application.list'))
  if (!allowed) return undefined
  return select(
    and(
      eq(auditEntries.subjectKind, subject.kind),
      eq(auditEntries.subjectId, subject.id),
      keptFrom(viewer),
      // Every look at it and every saved draft stand in the minute book; here they would drown what was done.
      notInArray(auditEntries.action, [
        ...unread,
        'application.read',
        'application.section-saved',
        'claim.read',
        'claim.receipt-read',
      ]),
    ),
    200,
  )
}

/** What belongs into the story of a membership. Nothing about votes, networks and signing in is in it, or may be. */
const lifeEvents = [
  'application.submitted',
  'application.approved',
  'application.declined',
  'application.withdrawn',
  'reference.accepted',
  'member.admitted',
  'member.resigned',
  'membership-ending.confirmed',
  'merge.confirmed',
  'merge.undone',
  'term.confirmed',
  'details.changed',
  'details.corrected',
  'email.changed',
  'motion.moved',
  'motion.seconded',
]
const duesEvents = [
  'payment.failed',
  'subscription.relieved',
  'subscription.paid-by-hand',
  'dues.written-off',
  'dues.change-made',
]

type Filed = {
  personId: string
  applications: string[]
  subscriptions: string[]
  appointments: string[]
}

/** What happened to a member from the application on, newest first; about dues only for those who may see what members pay. */
export async function memberTimelineOf(viewer: Actor, filed: Filed) {
  const { personId } = filed
  if (!can(viewer, 'record.read', { personId })) return []
  const about = (kinds: string[], ids: string[]) =>
    and(inArray(auditEntries.subjectKind, kinds), inArray(auditEntries.subjectId, ids))
  const seesDues = can(viewer, 'dues.read') || can(viewer, 'money.read')
  return select(
    and(
      inArray(auditEntries.action, [...lifeEvents, ...(seesDues ? duesEvents : [])]),
      or(
        about(['person', 'member'], [personId]),
        about(['application'], filed.applications),
        about(['subscription'], filed.subscriptions),
        about(['term-proposal'], filed.appointments),
        and(eq(auditEntries.subjectKind, 'motion'), eq(auditEntries.actorId, personId)),
      ),
    ),
    40,
    personId,
  )
}

/** Whom an act is about, when that is somebody else than who did it. */
const about = alias(people, 'about')
const aboutId = sql`nullif(coalesce(${auditEntries.detail}->>'personId',
  case when ${auditEntries.subjectKind} in ('person', 'member') then ${auditEntries.subjectId} end), '')::uuid`

/** `known`: on whose own page the sentences stand, where it goes without saying whom they are about. */
async function select(where: SQL | undefined, limit: number, known?: string) {
  const rows = await database()
    .select({
      entry: auditEntries,
      name: people.name,
      aboutId: about.id,
      aboutName: about.name,
    })
    .from(auditEntries)
    .leftJoin(people, eq(people.id, auditEntries.actorId))
    .leftJoin(about, eq(about.id, aboutId))
    .where(where)
    .orderBy(desc(auditEntries.position))
    .limit(limit)
  const entries = rows.map(({ entry, name, aboutId, aboutName }) => ({
    position: entry.position,
    at: momentInWords(entry.at),
    sentence: [
      `${who(entry.actorKind, name)} ${sentenceFor(entry.action, entry.detail)}`,
      aboutName && ![entry.actorId, known].includes(aboutId!)
        ? ` (${isolateName(aboutName)}).`
        : '.',
    ].join(''),
    office: entry.actorKind === 'person' ? officeInWords(entry.actorRole) : undefined,
    actorId: entry.actorKind === 'person' ? (entry.actorId ?? undefined) : undefined,
    subject: { kind: entry.subjectKind, id: entry.subjectId },
  }))
  return nameMeetings(entries)
}

function who(kind: string, name: string | null) {
  if (kind === 'system') return 'The system'
  if (kind === 'referee') return 'A referee'
  if (kind === 'founder') return 'The person who set up this site'
  if (kind === 'visitor') return 'Someone who was not signed in'
  return name ? isolateName(name) : 'Someone whose name has been erased'
}

function officeInWords(role: string | null) {
  return role ? organisation.offices[role as Office]?.name : undefined
}
