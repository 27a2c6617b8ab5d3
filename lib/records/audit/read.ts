import 'server-only'
import { and, desc, eq, lt, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { type Office, organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import type { AuditFilters } from './filters'
import { sentenceFor } from './sentences'

const pageful = 50

/** The minute book of the program, newest first, a page at a time. */
export async function listAudit(viewer: Actor, filters: AuditFilters = {}) {
  if (!can(viewer, 'audit.read')) return undefined
  if (filters.actorId && !isId(filters.actorId)) return { entries: [] }
  const found = await select(
    and(
      filters.before ? lt(auditEntries.position, filters.before) : undefined,
      filters.actorId ? eq(auditEntries.actorId, filters.actorId) : undefined,
      // Everybody's asking for a way in would bury the rest: it is a list of its own.
      filters.subjectKind
        ? eq(auditEntries.subjectKind, filters.subjectKind)
        : ne(auditEntries.subjectKind, 'sign-in'),
      filters.subjectId ? eq(auditEntries.subjectId, filters.subjectId) : undefined,
    ),
    pageful + 1,
  )
  const entries = found.slice(0, pageful)
  return { entries, next: found.length > pageful ? entries.at(-1)!.position : undefined }
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
      // Every look at it and every saved draft stand in the minute book; here they would drown what was done.
      notInArray(auditEntries.action, [
        'application.read',
        'application.section-saved',
        'claim.read',
        'claim.receipt-read',
      ]),
    ),
    200,
  )
}

/** Whom an act is about, when that is somebody else than who did it. */
const about = alias(people, 'about')
const aboutId = sql`nullif(coalesce(${auditEntries.detail}->>'personId',
  case when ${auditEntries.subjectKind} in ('person', 'member') then ${auditEntries.subjectId} end), '')::uuid`

async function select(where: SQL | undefined, limit: number) {
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
  return rows.map(({ entry, name, aboutId, aboutName }) => ({
    position: entry.position,
    at: momentInWords(entry.at),
    sentence: [
      `${who(entry.actorKind, name)} ${sentenceFor(entry.action, entry.detail)}`,
      aboutName && aboutId !== entry.actorId ? ` (${isolateName(aboutName)}).` : '.',
    ].join(''),
    office: entry.actorKind === 'person' ? officeInWords(entry.actorRole) : undefined,
    actorId: entry.actorKind === 'person' ? (entry.actorId ?? undefined) : undefined,
    subject: { kind: entry.subjectKind, id: entry.subjectId },
  }))
}

function who(kind: string, name: string | null) {
  if (kind === 'system') return 'The system'
  if (kind === 'referee') return 'A referee'
  if (kind === 'visitor') return 'Someone who was not signed in'
  return name ? isolateName(name) : 'Someone whose name has been erased'
}

function officeInWords(role: string | null) {
  return role ? organisation.offices[role as Office]?.name : undefined
}
