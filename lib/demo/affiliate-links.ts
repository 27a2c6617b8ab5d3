import 'server-only'
import { asc } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliateDelegates, affiliates } from '@/db/schema/movement/affiliates'
import { delegateLink, whoIs } from '@/lib/movement/affiliates/delegates/lock-delegate'
import { contactOf, isAskingOrAffiliated } from '@/lib/movement/affiliates/lock-affiliate'
import { isDemoOpen } from './demo-database'

const pathOf = (link: string) => new URL(link).pathname

/** Demo only: the links that contacts of affiliates and their delegates have by email, so that a newcomer can be one. */
export async function listAffiliateLinks() {
  if (!(await isDemoOpen())) return []
  const [rows, delegates] = await Promise.all([
    database().select().from(affiliates).orderBy(asc(affiliates.number)),
    database().select().from(affiliateDelegates).orderBy(asc(affiliateDelegates.id)),
  ])
  return rows.filter(isAskingOrAffiliated).flatMap((affiliate) => {
    const { id, name: organisation } = affiliate
    const contact = contactOf(affiliate)
    return [
      ...(contact
        ? [{ name: contact.name, organisation, is: 'Its contact', path: pathOf(contact.link) }]
        : []),
      ...delegates
        .filter(({ affiliateId }) => affiliateId === id)
        .map((delegate) => ({
          name: whoIs(delegate).name,
          organisation,
          is: whatTheyAre(delegate),
          path: pathOf(delegateLink(delegate)),
        })),
    ]
  })
}

type Delegate = Pick<typeof affiliateDelegates.$inferSelect, 'standsInFor' | 'acceptedAt'>

function whatTheyAre({ standsInFor, acceptedAt }: Delegate): string {
  if (standsInFor) return acceptedAt ? 'Stands in for a delegate' : 'Asked to stand in'
  return acceptedAt ? 'Its delegate' : 'Asked to be its delegate'
}
