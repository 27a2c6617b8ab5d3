import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { eventSignUps } from '@/db/schema/movement/events'
import { networkMemberships } from '@/db/schema/people/networks'
import type { Work } from '@/lib/kernel/perform'
import { lockEvent } from '../lock-event'

/** Somebody’s own places at these events, or in a network that holds them. */
export async function findOwnSignUps(
  db: Database | Transaction,
  eventIds: readonly string[],
  personId: string,
) {
  const found = await db
    .select({ signUp: eventSignUps })
    .from(eventSignUps)
    .leftJoin(networkMemberships, eq(networkMemberships.id, eventSignUps.membershipId))
    .where(
      and(
        inArray(eventSignUps.eventId, [...eventIds]),
        or(eq(eventSignUps.personId, personId), eq(networkMemberships.personId, personId)),
      ),
    )
  return found.map(({ signUp }) => signUp)
}

export async function findOwnSignUp(db: Database | Transaction, eventId: string, personId: string) {
  const [own] = await findOwnSignUps(db, [eventId], personId)
  return own
}

/** One of them with its event locked, for whoever it belongs to. */
export async function lockOwnSignUp(work: Work, which: { number: number }) {
  const { personId } = work.person
  const event = await lockEvent(work, which)
  const signUp = event && (await findOwnSignUp(work.tx, event.id, personId))
  return signUp && { personId, event, signUp }
}
