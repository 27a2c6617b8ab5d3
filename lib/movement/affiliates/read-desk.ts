import 'server-only'
import { asc, desc, eq, isNotNull, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { isThereAny } from '@/lib/kernel/is-there-any'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { lapseAffiliateProposals } from './deciding/lapse-affiliate-proposals'
import { listDelegates } from './delegates/read-delegates'
import { type AffiliateRow, contactOf, markOfAffiliate } from './lock-affiliate'
import { yearsOf, yearsOfOne } from './read-years'
import { affiliationOn } from './years'

/** Every organisation that asks, is affiliated or was, for the officers who look after them: those that ask first. */
export async function listAffiliatesAtDesk(viewer: Actor) {
  if (!can(viewer, 'affiliate.list')) return undefined
  await followDemoClock()
  const rows = await database().select().from(affiliates).orderBy(desc(affiliates.number))
  const years = await yearsOf(
    database(),
    rows.map(({ id }) => id),
  )
  const today = dateOf(now())
  return rows.map(
    ({ id, number, name, state, members, proposal, askedAt, admittedAt, closedAt }) => ({
      ...{ number, name, state, members, proposal, askedAt, admittedAt, closedAt },
      affiliation: state === 'admitted' ? affiliationOn(years.get(id) ?? [], today) : undefined,
    }),
  )
}

export type AffiliateAtDesk = NonNullable<Awaited<ReturnType<typeof listAffiliatesAtDesk>>>[number]

/** One of them with all that officers see and do. */
export async function getAffiliateAtDesk(viewer: Actor, number: number) {
  if (!can(viewer, 'affiliate.list')) return undefined
  await followDemoClock()
  const [affiliate] = await database()
    .select()
    .from(affiliates)
    .where(eq(affiliates.number, number))
  if (!affiliate) return undefined
  const { tokenHash, tokenSealed, contactSealed, addressHash, contactId, ...told } = affiliate
  const contact = contactOf(affiliate)
  const [waits, years, delegates] = await Promise.all([
    waitsFor(affiliate),
    yearsOfOne(database(), affiliate.id),
    listDelegates(affiliate.id),
  ])
  return {
    ...told,
    years,
    delegates,
    affiliation: affiliate.state === 'admitted' ? affiliationOn(years, dateOf(now())) : undefined,
    contact: contact && { name: contact.name, office: contact.office, email: contact.email },
    /** The officer who looks speaks for it, so others decide. */
    own: viewer.kind === 'person' && isTheirRecord(viewer, contactId),
    seen: markOfAffiliate(affiliate),
    waits: affiliate.proposal ? waits : undefined,
    mayConfirm: can(viewer, 'affiliate.confirm', toConfirm(affiliate, waits.spent)),
  }
}

async function waitsFor({ proposedBy, proposedAt }: AffiliateRow) {
  return (await waitingNow())({ by: proposedBy, at: proposedAt }, lapseAffiliateProposals)
}

function toConfirm(
  { contactId, proposedBy }: AffiliateRow,
  spent: Awaited<ReturnType<typeof waitsFor>>['spent'],
) {
  return { personId: contactId, officers: proposedBy ? [proposedBy] : [], spent }
}

/** What waits for the officer who looks: a request that nobody has answered, or what a second one has to confirm. */
export async function listAffiliatesToDecide(viewer: Actor) {
  if (!can(viewer, 'affiliate.list')) return undefined
  const waits = or(eq(affiliates.state, 'asked'), isNotNull(affiliates.proposal))
  if (!(await isThereAny(affiliates, waits))) return []
  const rows = await database().select().from(affiliates).where(waits).orderBy(asc(affiliates.id))
  const waiting = await Promise.all(
    rows.map(async (affiliate) => {
      const { number, name, proposal, askedAt, proposedAt, state, contactId } = affiliate
      if (proposal) {
        const { spent } = await waitsFor(affiliate)
        if (!can(viewer, 'affiliate.confirm', toConfirm(affiliate, spent))) return []
        return [{ number, name, todo: proposal, since: proposedAt! }]
      }
      if (state !== 'asked' || !can(viewer, 'affiliate.decide', { personId: contactId })) return []
      return [{ number, name, todo: 'decide' as const, since: askedAt }]
    }),
  )
  return waiting.flat()
}
