import 'server-only'
import { and, desc, eq, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { secondFactors, sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'

/** The browsers in which this person is signed in, the one used last first. */
export async function listDevices(viewer: PersonActor) {
  const open = await database()
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, viewer.personId), gt(sessions.expiresAt, wallClock())))
    .orderBy(desc(sessions.lastSeenAt))
  return open.map(({ id, device, createdAt, lastSeenAt }) => ({
    id,
    device: device || 'A device we could not recognise',
    signedIn: momentInWords(createdAt),
    lastSeen: momentInWords(lastSeenAt),
    current: id === viewer.sessionId,
  }))
}

/** How this person's second factor stands: never set up, begun, or in use. */
export async function getSecondFactor(viewer: PersonActor) {
  const [row] = await database()
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, viewer.personId))
  if (!row) return { state: 'none' as const }
  if (!row.confirmedAt) return { state: 'begun' as const }
  return { state: 'in-use' as const, backupCodesLeft: row.recoveryHashes.length }
}
