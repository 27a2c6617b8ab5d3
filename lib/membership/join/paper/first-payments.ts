import 'server-only'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications } from '@/db/schema/membership/join'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isFree } from '@/lib/organisation'
import { refusalOf, whyNotOffered } from '@/lib/permissions'

/**
 * People who applied on paper, were approved on a paid band and are no members yet: their first payment may come by hand, and
 * they have no membership number to enter it by.
 */
export async function listFirstPayments(viewer: Actor) {
  if (whyNotOffered(viewer, 'ledger.enter', { personId: null })) return undefined
  const rows = await database()
    .select({
      number: applications.number,
      decidedAt: applications.decidedAt,
      personId: people.id,
      name: people.name,
      band: subscriptions.band,
      interval: subscriptions.interval,
      amountPence: subscriptions.amountPence,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(subscriptions, eq(subscriptions.personId, people.id))
    .leftJoin(members, eq(members.personId, people.id))
    .where(
      and(
        eq(applications.state, 'approved'),
        isNotNull(applications.signedOn),
        isNull(people.erasedAt),
        isNull(applications.erasedAt),
        isNull(members.personId),
        eq(subscriptions.status, 'offered'),
      ),
    )
    .orderBy(asc(applications.decidedAt))
    .limit(200)
  return rows.filter(({ band }) => !isFree(band))
}

export async function getFirstPayment(viewer: Actor, applicationNumber: number) {
  const all = await listFirstPayments(viewer)
  const found = all?.find(({ number }) => number === applicationNumber)
  if (!found) return undefined
  return { ...found, refusal: refusalOf(viewer, 'ledger.enter', found) }
}
