import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { passkeys, secondFactors } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPeople } from '@/lib/people/members/lock-people'
import { sharesMailbox } from '@/lib/people/members/mailbox'

const hour = 60 * 60_000

/** The person at work and their second factors, locked until the verb is done. */
export async function ownSecondFactor(work: Work) {
  const { person } = work
  await lockPeople(work, [person.personId])
  const [row] = await work.tx
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, person.personId))
    .for('update')
  const keys = await work.tx
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, person.personId))
    .orderBy(asc(passkeys.addedAt))
  const inUse = Boolean(row?.confirmedAt) || keys.length > 0
  // Somebody else reads their mail, which is half of what a second factor is the other half of.
  if (!inUse && (await sharesMailbox(work.tx, person.personId))) {
    throw new Refusal('shared-address.shared')
  }
  const startedAgo = row?.startedAt ? work.now.getTime() - row.startedAt.getTime() : hour
  return {
    person,
    personId: person.personId,
    row,
    keys,
    inUse,
    /** Something is being set up, in this browser and in no other, and not since yesterday. */
    settingUp: row?.startedIn !== null && row?.startedIn === person.sessionId && startedAgo < hour,
  }
}

/** A factor counts for an officer's powers an hour after it was set up: the time in which colleagues can step in. */
export function powersFrom(setUp: Date): Date {
  return new Date(setUp.getTime() + hour)
}

/** Nothing about a second factor changes in a session that was not confirmed with one just now. */
export function assertSteppedUp(person: PersonActor) {
  if (!person.secondFactor) throw new Refusal('second-factor')
  if (!person.steppedUp) throw new Refusal('second-factor.again')
}

/** Nor with one that is itself less than an hour old: a thief's new factor does not throw out the old ones. */
export function assertNotTooNew(person: PersonActor) {
  assertSteppedUp(person)
  if (person.powersFrom) throw new Refusal('second-factor.too-new')
}
