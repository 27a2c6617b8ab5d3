import 'server-only'
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { groupMinutes, groupMinutesVersions } from '@/db/schema/people/minutes'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { inWords, momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import type { Group } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { listGroupMembers } from '../group-members'

async function membersOf(group: Group) {
  const there = await listGroupMembers([group], now())
  return new Set(there.map(({ personId }) => personId))
}

/** Those of them who let other members see that they are in it. */
async function namedNow(group: Group) {
  const there = await listGroupMembers([group], now())
  const named = there.filter(({ visibleTo }) => visibleTo !== 'group')
  return new Set(named.map(({ personId }) => personId))
}

/**
 * The minutes of a group that this viewer may read, the newest meeting first. Its own members see what waits for approval;
 * everybody else only what was approved.
 */
export async function listMinutes(viewer: Actor, group: Group) {
  const groupMembers = await membersOf(group)
  const mayWrite = can(viewer, 'minutes.write', { groupMembers })
  const rows = await database()
    .select({
      id: groupMinutes.id,
      title: groupMinutes.title,
      metOn: groupMinutes.metOn,
      readers: groupMinutes.readers,
      newest: sql<number>`coalesce(max(${groupMinutesVersions.version}), 0)::int`,
      approved: sql<number>`coalesce(max(${groupMinutesVersions.version}) filter (where ${groupMinutesVersions.approvedAt} is not null), 0)::int`,
    })
    .from(groupMinutes)
    .leftJoin(groupMinutesVersions, eq(groupMinutesVersions.minutesId, groupMinutes.id))
    .where(eq(groupMinutes.group, group))
    .groupBy(groupMinutes.id)
    .orderBy(desc(groupMinutes.metOn), desc(groupMinutes.id))
    .limit(200)
  const minutes = rows
    .filter((row) => can(viewer, 'minutes.read', { readers: row.readers, groupMembers }))
    .filter((row) => mayWrite || row.approved > 0)
    .map(({ metOn, newest, approved, ...row }) => ({
      ...row,
      metOn: inWords(metOn),
      waits: mayWrite && newest > approved,
      unwritten: newest === 0,
    }))
  return { minutes, mayWrite }
}

const approver = alias(people, 'approver')

/**
 * Minutes as this viewer may read them: the version asked for, or the newest that they may see. Members of the group see every
 * version, and who wrote and approved it; other members the last one that was approved, and of what is only for the group nothing. That
 * somebody wrote it says that they are in the group, so outside of it those are named who let members see that.
 */
export async function getMinutes(viewer: Actor, minutesId: string, wanted?: number) {
  const found = await findReadable(viewer, minutesId)
  if (!found) return undefined
  const { minutes, mayWrite, groupMembers } = found
  const versions = await database()
    .select({
      version: groupMinutesVersions.version,
      text: groupMinutesVersions.text,
      isPdf: isNotNull(groupMinutesVersions.pdf),
      writtenBy: groupMinutesVersions.writtenBy,
      writtenAt: groupMinutesVersions.writtenAt,
      approvedAt: groupMinutesVersions.approvedAt,
      approvedBy: groupMinutesVersions.approvedBy,
      writer: people.name,
      approver: approver.name,
    })
    .from(groupMinutesVersions)
    .innerJoin(people, eq(people.id, groupMinutesVersions.writtenBy))
    .leftJoin(approver, eq(approver.id, groupMinutesVersions.approvedBy))
    .where(eq(groupMinutesVersions.minutesId, minutes.id))
    .orderBy(desc(groupMinutesVersions.version))
  const readable = mayWrite ? versions : versions.filter(({ approvedAt }) => approvedAt).slice(0, 1)
  const shown = wanted === undefined ? readable[0] : readable.find((one) => one.version === wanted)
  if (!shown && (!mayWrite || wanted !== undefined)) return undefined
  const newest = versions[0]
  const waits = shown && shown === newest && !shown.approvedAt
  const { writtenBy, approvedBy, ...version } = shown ?? {}
  const isNamed = mayWrite ? undefined : await namedNow(minutes.group)
  const named = (personId: string | null | undefined) =>
    isNamed === undefined || (personId != null && isNamed.has(personId))
  return {
    id: minutes.id,
    group: minutes.group,
    title: minutes.title,
    metOn: inWords(minutes.metOn),
    readers: minutes.readers,
    newest: newest?.version ?? 0,
    shown: shown && {
      ...(version as Omit<typeof shown, 'writtenBy' | 'approvedBy'>),
      isPdf: Boolean(shown.isPdf),
      writer: named(writtenBy!) ? shown.writer || 'Name withheld' : undefined,
      approver: named(approvedBy) ? shown.approver : undefined,
      written: momentInWords(shown.writtenAt),
      approved: shown.approvedAt && momentInWords(shown.approvedAt),
    },
    versions: readable.map(({ version, writtenAt, approvedAt }) => ({
      version,
      written: momentInWords(writtenAt),
      approved: Boolean(approvedAt),
    })),
    mayWrite,
    mayApprove: Boolean(
      waits &&
        can(viewer, 'minutes.approve', {
          groupMembers,
          personId: null,
          officers: [writtenBy!],
        }),
    ),
    waits: Boolean(waits),
  }
}

/** The PDF of one version, for whoever may read that version. */
export async function readMinutesPdf(viewer: Actor, minutesId: string, version: number) {
  const found = await getMinutes(viewer, minutesId, version)
  if (!found?.shown?.isPdf) return undefined
  const [row] = await database()
    .select({ pdf: groupMinutesVersions.pdf })
    .from(groupMinutesVersions)
    .where(
      and(eq(groupMinutesVersions.minutesId, minutesId), eq(groupMinutesVersions.version, version)),
    )
  return row?.pdf ?? undefined
}

async function findReadable(viewer: Actor, minutesId: string) {
  if (!isId(minutesId)) return undefined
  const [minutes] = await database()
    .select()
    .from(groupMinutes)
    .where(eq(groupMinutes.id, minutesId))
  if (!minutes) return undefined
  const groupMembers = await membersOf(minutes.group)
  if (!can(viewer, 'minutes.read', { readers: minutes.readers, groupMembers })) return undefined
  return { minutes, groupMembers, mayWrite: can(viewer, 'minutes.write', { groupMembers }) }
}
