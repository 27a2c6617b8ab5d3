import 'server-only'
import { asc } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { contactOf, isAskingOrAffiliated } from '@/lib/movement/affiliates/lock-affiliate'
import { isDemoOpen } from './demo-database'

/** Demo only: the links that contacts of affiliates have by email, so that a newcomer can be one. */
export async function listAffiliateContacts() {
  if (!(await isDemoOpen())) return []
  const rows = await database().select().from(affiliates).orderBy(asc(affiliates.number))
  return rows.filter(isAskingOrAffiliated).flatMap((affiliate) => {
    const contact = contactOf(affiliate)
    if (!contact) return []
    const { number, name } = affiliate
    return [
      { number, organisation: name, name: contact.name, path: new URL(contact.link).pathname },
    ]
  })
}
