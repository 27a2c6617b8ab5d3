import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { emailChanges } from '@/db/schema/people/email-changes'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, refusalAlone } from '@/lib/permissions'
import { askedForOthers } from './states'

/** What a link leads to that went to the old or to the new address; nothing once it has ended. */
export async function readEmailChange(token: string) {
  await followDemoClock()
  const hash = hashOf(token)
  const [row] = await database()
    .select({ change: emailChanges, oldEmail: people.email })
    .from(emailChanges)
    .innerJoin(people, eq(people.id, emailChanges.personId))
    .where(
      and(
        or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash)),
        eq(emailChanges.state, 'asked'),
        gt(emailChanges.expiresAt, now()),
      ),
    )
  if (!row) return undefined
  const { newEmail, countsFrom, askedBy, personId, agreedAt, provedAt, oldTokenHash } = row.change
  const old = oldTokenHash === hash
  return {
    old,
    newEmail,
    byOfficer: askedBy !== personId,
    /** The link went to somebody else's mailbox, where only a no counts. */
    onlyNo: old && row.oldEmail === null,
    countsFrom: countsFrom ?? undefined,
    answered: (old ? agreedAt : provedAt) !== null,
  }
}

/** The change that waits, for the person and for officers who may correct details. */
export async function getOpenEmailChange(viewer: Actor, { personId }: { personId: string }) {
  if (!can(viewer, 'email-change.stop', { personId })) return undefined
  const [change] = await database()
    .select({
      id: emailChanges.id,
      newEmail: emailChanges.newEmail,
      askedBy: emailChanges.askedBy,
      askedAt: emailChanges.askedAt,
      confirmedBy: emailChanges.confirmedBy,
      countsFrom: emailChanges.countsFrom,
      expiresAt: emailChanges.expiresAt,
      agreedAt: emailChanges.agreedAt,
      provedAt: emailChanges.provedAt,
    })
    .from(emailChanges)
    .where(and(eq(emailChanges.personId, personId), eq(emailChanges.state, 'asked')))
  if (!change) return undefined
  const { askedBy, askedAt, confirmedBy, ...open } = change
  const waits = open.countsFrom !== null && confirmedBy === null
  const { spent } = (await waitingNow())({ by: askedBy, at: askedAt }, askedForOthers)
  const about = { personId, officers: [askedBy], spent }
  const mayConfirm = waits && can(viewer, 'email-change.confirm', about)
  return {
    ...open,
    confirmed: confirmedBy !== null,
    spent: waits ? spent : undefined,
    mayConfirm,
  }
}

/** The changes that wait for this officer as the second one, oldest first; nothing for those who confirm none. */
export async function listEmailChangesToConfirm(viewer: Actor) {
  if (refusalAlone(viewer, 'email-change.stop')) return undefined
  if (viewer.kind !== 'person' || !viewer.powers.includes('members.correct')) return undefined
  const waits = and(
    eq(emailChanges.state, 'asked'),
    gt(emailChanges.expiresAt, now()),
    isNotNull(emailChanges.countsFrom),
    isNull(emailChanges.confirmedBy),
    isNull(emailChanges.agreedAt),
  )
  if (!(await isThereAny(emailChanges, waits))) return []
  const rows = await database()
    .select({
      id: emailChanges.id,
      personId: emailChanges.personId,
      askedBy: emailChanges.askedBy,
      since: emailChanges.askedAt,
      number: members.number,
      name: people.name,
    })
    .from(emailChanges)
    .innerJoin(members, eq(members.personId, emailChanges.personId))
    .innerJoin(people, eq(people.id, emailChanges.personId))
    .where(waits)
    .orderBy(emailChanges.askedAt)
    .limit(50)
  const waiting = await waitingNow()
  return rows.filter(({ personId, askedBy, since }) => {
    const { spent } = waiting({ by: askedBy, at: since }, askedForOthers)
    return can(viewer, 'email-change.confirm', { personId, officers: [askedBy], spent })
  })
}
