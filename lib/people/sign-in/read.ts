import 'server-only'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { passkeys, secondFactorResets, secondFactors, sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { isDemo } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { peopleAtMailbox } from '@/lib/people/members/mailbox'
import { codeNow, demoSecret } from './second-factor/totp'

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

/** How this person's second factors stand: none, or an app, passkeys, or both; and whether this browser is setting one up. */
export async function getSecondFactor(viewer: PersonActor) {
  const [row] = await database()
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, viewer.personId))
  const keys = await database()
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, viewer.personId))
    .orderBy(asc(passkeys.addedAt))
  const [reset] = await database()
    .select({ id: secondFactorResets.id })
    .from(secondFactorResets)
    .where(
      and(eq(secondFactorResets.personId, viewer.personId), eq(secondFactorResets.state, 'asked')),
    )
  const app = Boolean(row?.confirmedAt)
  return {
    inUse: app || keys.length > 0,
    app,
    passkeys: keys.map(({ id, name, addedAt, lastUsedAt }) => ({
      id,
      name,
      added: dayInWords(addedAt),
      lastUsed: lastUsedAt && dayInWords(lastUsedAt),
    })),
    backupCodesLeft: row?.recoveryHashes.length ?? 0,
    powersBegin: viewer.powersFrom && momentInWords(viewer.powersFrom),
    /** Two officers are about to reset it. */
    resetId: reset?.id,
  }
}

/** What the app shows now, of an app that the demo itself has set up: nobody there has it. Of no other, whatever is set. */
export async function getDemoCode(viewer: PersonActor): Promise<string | undefined> {
  if (!isDemo()) return undefined
  const [row] = await database()
    .select({ secretSealed: secondFactors.secretSealed })
    .from(secondFactors)
    .where(eq(secondFactors.personId, viewer.personId))
  const secret = row?.secretSealed && unseal<string>(row.secretSealed)
  return secret === demoSecret(viewer.personId) ? codeNow(secret) : undefined
}

/** Who reads the mailbox that the viewer has proved, the viewer among them. */
export function listPeopleAtMailbox(viewer: PersonActor) {
  return peopleAtMailbox(database(), viewer.personId)
}
