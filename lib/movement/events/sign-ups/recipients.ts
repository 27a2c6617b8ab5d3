import 'server-only'
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '@/db/client'
import { eventSignUps } from '@/db/schema/movement/events'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import type { EventRow } from '../lock-event'

export type Guest = { name: string; email: string }

const known = alias(people, 'known')
const inNetwork = alias(people, 'in_network')

/** Somebody to write to: a guest by the link that is theirs alone. */
export type Recipient = {
  signUp: typeof eventSignUps.$inferSelect
  to: { email: string | null; personId?: string }
  name: string
  link: string
}

/** Who signed up for an event, in the order of their turns. */
export async function listRecipients(
  db: Database | Transaction,
  event: Pick<EventRow, 'id' | 'number'>,
  which?: SQL,
): Promise<Recipient[]> {
  const rows = await db
    .select({ signUp: eventSignUps, known, inNetwork })
    .from(eventSignUps)
    .leftJoin(known, and(eq(known.id, eventSignUps.personId), isNull(known.erasedAt)))
    .leftJoin(networkMemberships, eq(networkMemberships.id, eventSignUps.membershipId))
    .leftJoin(
      inNetwork,
      and(eq(inNetwork.id, networkMemberships.personId), isNull(inNetwork.erasedAt)),
    )
    .where(and(eq(eventSignUps.eventId, event.id), which))
    .orderBy(asc(eventSignUps.turn))
  return rows.flatMap(({ signUp, known, inNetwork }): Recipient[] => {
    const person = known ?? inNetwork
    if (person) {
      const { id: personId, email, called: name } = person
      return [{ signUp, to: { email, personId }, name, link: siteUrl(`/events/${event.number}`) }]
    }
    if (!signUp.guestSealed) return []
    const { name, email } = unseal<Guest>(signUp.guestSealed)
    return [{ signUp, to: { email }, name, link: guestLink(event.number, signUp.tokenSealed!) }]
  })
}

/** The address under which a guest finds their place again. */
export function guestLink(number: number, tokenSealed: string): string {
  return siteUrl(`/events/${number}/guest/${unseal<string>(tokenSealed)}`)
}
