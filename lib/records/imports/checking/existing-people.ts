import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { flaggedAddresses, people } from '@/db/schema/people/people'
import { flagOf } from '@/lib/people/members/flagged-address'
import type { NewMember } from './check-row'

export type ExistingPerson = { personId: string; by: 'email' | 'customerId' }

/** Whom of these we know, by their address or as a customer; and whose address is flagged. */
export async function existingAmong(db: Database | Transaction, candidates: NewMember[]) {
  const emails = candidates.map(({ email }) => email)
  const customerIds = candidates.flatMap(({ customerId }) => customerId ?? [])
  const flags = new Map(emails.map((email) => [flagOf(email), email]))
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
      .where(inArray(flaggedAddresses.emailHash, [...flags.keys()])),
  ])
  const emailOf = new Map(byEmail.map(({ id, email }) => [email, id]))
  const customerOf = new Map(byCustomer.map(({ personId, customerId }) => [customerId, personId]))
  const outcast = new Set(flagged.map(({ hash }) => flags.get(hash)))
  return {
    isFlagged: (candidate: NewMember) => outcast.has(candidate.email),
    find(candidate: NewMember): ExistingPerson | undefined {
      const personId = emailOf.get(candidate.email)
      if (personId) return { personId, by: 'email' }
      const payer = customerOf.get(candidate.customerId)
      return payer ? { personId: payer, by: 'customerId' } : undefined
    },
  }
}
