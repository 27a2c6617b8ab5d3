import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { readContactProof } from '../address-proof'
import { listDelegates } from '../delegates/read-delegates'
import { contactOf, isAskingOrAffiliated } from '../lock-affiliate'
import { yearsOfOne } from '../read-years'
import { affiliationOn, confirmableFrom, delegatesFor, feeReference, nextYear } from '../years'

/** The address that a mailed link proves; nothing, once it is too old. */
export async function getProvedContact(token: string): Promise<string | undefined> {
  await followDemoClock()
  try {
    return readContactProof(token, now())
  } catch {
    return undefined
  }
}

/** An organisation as whoever has its contact's link sees it. Nothing once it is over. */
export async function getOwnAffiliate(token: string) {
  await followDemoClock()
  const [affiliate] = await database()
    .select()
    .from(affiliates)
    .where(eq(affiliates.tokenHash, hashOf(token)))
  const contact = affiliate && contactOf(affiliate)
  if (!contact || !isAskingOrAffiliated(affiliate)) return undefined
  const { name, about, website, members, rules, state, askedAt, admittedAt, consentVersion } =
    affiliate
  const [years, delegates] = await Promise.all([
    yearsOfOne(database(), affiliate.id),
    listDelegates(affiliate.id),
  ])
  const today = dateOf(now())
  const last = years.at(-1)
  return {
    delegates,
    /** How many delegates it has by its number of members. */
    places: last ? delegatesFor(last.members) : 0,
    years: years.map((year) => ({
      ...year,
      leftPence: Math.max(0, year.feePence - year.paidPence),
      reference: feeReference(affiliate.number, year.endsBefore),
    })),
    affiliation: state === 'admitted' ? affiliationOn(years, today) : undefined,
    /** The year that can be confirmed now. */
    next: last && nextYear(last.endsBefore, today),
    confirmableFrom: last && confirmableFrom(last.endsBefore),
    account: organisation.post.account,
    ...{ name, about, website, members, rules, state, askedAt, admittedAt },
    isNamed: consentVersion !== null,
    contact: { name: contact.name, office: contact.office, email: contact.email },
  }
}

export type OwnAffiliate = NonNullable<Awaited<ReturnType<typeof getOwnAffiliate>>>
