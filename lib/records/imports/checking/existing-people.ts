import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { flaggedAddresses, people } from '@/db/schema/people/people'
import { flagOf, flagsOfIdentity } from '@/lib/people/members/flagged-address'
import type { NewMember } from './check-row'

export type ExistingPerson = { personId: string; by: 'email' | 'customerId' }

/**
 * Whom of these we know, by their address or as a customer; and who was expelled, by their address, or by name and date of birth or postcode,
 * which is how somebody without an address of their own is remembered.
 */
export async function existingAmong(db: Database | Transaction, candidates: NewMember[]) {
  const emails = candidates.map(({ email }) => email)
  const customerIds = candidates.flatMap(({ customerId }) => customerId ?? [])
  const keys = await nameKeysOf(db, candidates)
  const identitiesOf = (candidate: NewMember) =>
    flagsOfIdentity({ ...candidate, nameKey: keys.get(candidate.name) ?? '' })
  const flags = [...emails.map(flagOf), ...candidates.flatMap(identitiesOf)]
  const [byEmail, byCustomer, flagged] = await Promise.all([
    db
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(inArray(people.email, emails)),
    customerIds.length === 0
      ? []
      : db
          .select({ personId: subscriptions.personId, customerId: subscriptions.stripeCustomerId })
          .from(subscriptions)
          .where(inArray(subscriptions.stripeCustomerId, customerIds)),
    db
      .select({ hash: flaggedAddresses.emailHash })
      .from(flaggedAddresses)
      .where(inArray(flaggedAddresses.emailHash, flags)),
  ])
  const emailOf = new Map(byEmail.map(({ id, email }) => [email, id]))
  const customerOf = new Map(byCustomer.map(({ personId, customerId }) => [customerId, personId]))
  const outcast = new Set(flagged.map(({ hash }) => hash))
  return {
    isFlagged: ({ email }: NewMember) => outcast.has(flagOf(email)),
    looksFlagged: (candidate: NewMember) => identitiesOf(candidate).some((one) => outcast.has(one)),
    find(candidate: NewMember): ExistingPerson | undefined {
      const personId = emailOf.get(candidate.email)
      if (personId) return { personId, by: 'email' }
      const payer = customerOf.get(candidate.customerId)
      return payer ? { personId: payer, by: 'customerId' } : undefined
    },
  }
}

/** The name as two people of one name have it, for each name in the list. */
async function nameKeysOf(db: Database | Transaction, candidates: readonly NewMember[]) {
  const names = JSON.stringify([...new Set(candidates.map(({ name }) => name))])
  const rows = await db.execute<{ name: string; key: string | null }>(
    sql`select name, name_key(name) as key from jsonb_array_elements_text(${names}::jsonb) as name`,
  )
  return new Map([...rows].map(({ name, key }) => [name, key]))
}
