import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { groupMinutes, groupMinutesVersions } from '@/db/schema/people/minutes'
import type { Work } from '@/lib/kernel/perform'
import { listGroupMembers } from '../group-members'

/** Minutes that are about to change, who is in their group, and the newest version: 0 and nobody where none was written. */
export async function lockMinutes(work: Work, { minutesId }: { minutesId: string }) {
  const [minutes] = await work.tx
    .select()
    .from(groupMinutes)
    .where(eq(groupMinutes.id, minutesId))
    .for('update')
  if (!minutes) return undefined
  const [newest] = await work.tx
    .select({
      version: groupMinutesVersions.version,
      writtenBy: groupMinutesVersions.writtenBy,
      approvedBy: groupMinutesVersions.approvedBy,
    })
    .from(groupMinutesVersions)
    .where(eq(groupMinutesVersions.minutesId, minutesId))
    .orderBy(desc(groupMinutesVersions.version))
    .limit(1)
  const there = await listGroupMembers([minutes.group], work.now, work.tx)
  return {
    minutes,
    newest,
    groupMembers: new Set(there.map(({ personId }) => personId)),
    officers: newest ? [newest.writtenBy] : [],
    personId: null,
  }
}
