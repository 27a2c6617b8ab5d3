import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliateDelegates, affiliates } from '@/db/schema/movement/affiliates'
import { affiliateAdmitted } from '@/emails/movement/affiliate-admitted'
import { affiliateEnded } from '@/emails/movement/affiliate-ended'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { deleteDelegates } from '../delegates/delete-delegates'
import { enterYear } from '../enter-year'
import {
  contactOf,
  lockAffiliate,
  lockAffiliateToConfirm,
  markOfAffiliate,
} from '../lock-affiliate'
import { feeReference, firstYear } from '../years'

type Confirming = { number: number; seen: string }

const nothingWaits = { proposal: null, proposedBy: null, proposedAt: null } as const

/** The second officer has read the same: the organisation is affiliated from this moment on, for its first year. */
export const confirmAdmission = verb(
  'affiliate.confirm',
  { subject: lockAffiliateToConfirm },
  async (work, { affiliate }, { number, seen }: Confirming) => {
    const contact = contactOf(affiliate)
    if (affiliate.proposal !== 'admit' || markOfAffiliate(affiliate) !== seen)
      throw new Refusal('moved-meanwhile')
    if (!contact) throw new Refusal('affiliate.no-contact')
    const { id, name } = affiliate
    await work.tx
      .update(affiliates)
      .set({ ...nothingWaits, state: 'admitted', admittedAt: work.now })
      .where(eq(affiliates.id, id))
    const year = firstYear(dateOf(work.now))
    const feePence = await enterYear(work, id, { year, members: affiliate.members })
    work.record('affiliate.admitted', { kind: 'affiliate', id }, { number })
    await work.email(affiliateAdmitted, {
      to: { email: contact.email },
      key: id,
      props: {
        name: contact.name,
        organisation: name,
        named: affiliate.consentVersion !== null,
        endsBefore: year.endsBefore,
        feePence,
        feeDueOn: year.feeDueOn,
        reference: feeReference(number, year.endsBefore),
        account: organisation.post.account,
        link: contact.link,
      },
    })
  },
)

/** The second officer agrees that it ends. The list no longer names it, its link opens nothing, it has no delegates any more, and its contact hears why. */
export const confirmAffiliateEnding = verb(
  'affiliate.confirm',
  { subject: lockAffiliateToConfirm },
  async (work, { affiliate }, { number, seen }: Confirming) => {
    if (affiliate.proposal !== 'end' || markOfAffiliate(affiliate) !== seen)
      throw new Refusal('moved-meanwhile')
    const { id, name, why } = affiliate
    await work.tx
      .update(affiliates)
      .set({ ...nothingWaits, state: 'ended', closedAt: work.now })
      .where(eq(affiliates.id, id))
    await deleteDelegates(work, eq(affiliateDelegates.affiliateId, id))
    work.record('affiliate.ended', { kind: 'affiliate', id }, { number })
    const contact = contactOf(affiliate)
    if (!contact) return
    await work.email(affiliateEnded, {
      to: { email: contact.email },
      key: id,
      props: { name: contact.name, organisation: name, reason: why! },
    })
  },
)

/** Not yet, or not at all: whoever proposed it withdraws it, or another officer does not agree. */
export const returnAffiliate = verb(
  'affiliate.decide',
  { subject: lockAffiliate },
  async (work, { affiliate: { id, proposal } }, { number }: { number: number }) => {
    if (!proposal) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(affiliates)
      .set({ ...nothingWaits, why: null })
      .where(eq(affiliates.id, id))
    work.record('affiliate.returned', { kind: 'affiliate', id }, { number })
  },
)
