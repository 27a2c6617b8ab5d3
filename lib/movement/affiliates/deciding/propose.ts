import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliates } from '@/db/schema/movement/affiliates'
import { affiliateToConfirm } from '@/emails/movement/affiliate-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailOtherOfficers } from '@/lib/people/officers/email-other-officers'
import { type AffiliateRow, contactOf, lockAffiliate, markOfAffiliate } from '../lock-affiliate'
import type { AffiliateProposal } from '../states'

/** One officer has read what it asks and would admit it: a second one decides. `seen`: what they have read, which its contact can change meanwhile. */
export const proposeAdmission = verb(
  'affiliate.decide',
  { subject: lockAffiliate },
  async (work, { affiliate }, { seen }: { number: number; seen: string }) => {
    if (affiliate.state !== 'asked' || markOfAffiliate(affiliate) !== seen)
      throw new Refusal('moved-meanwhile')
    if (!contactOf(affiliate)) throw new Refusal('affiliate.no-contact')
    await propose(work, affiliate, 'admit', null)
  },
)

/** It is no longer to be one of ours, for a reason that its contact gets: a second officer ends it. */
export const proposeAffiliateEnding = verb(
  'affiliate.decide',
  { subject: lockAffiliate },
  async (work, { affiliate }, { why }: { number: number; why: string }) => {
    if (affiliate.state !== 'admitted') throw new Refusal('moved-meanwhile')
    await propose(work, affiliate, 'end', why)
  },
)

async function propose(
  work: Work,
  affiliate: AffiliateRow,
  proposal: AffiliateProposal,
  why: string | null,
) {
  const { id, number } = affiliate
  if (affiliate.proposal) throw new Refusal('affiliate.waits')
  const by = work.person
  await work.tx
    .update(affiliates)
    .set({ proposal, proposedBy: by.personId, proposedAt: work.now, why })
    .where(eq(affiliates.id, id))
  const entry =
    proposal === 'admit' ? 'affiliate.admission-proposed' : ('affiliate.ending-proposed' as const)
  work.record(entry, { kind: 'affiliate', id }, { number })
  await emailOtherOfficers(work, affiliateToConfirm, {
    power: 'affiliates.handle',
    id,
    props: { organisation: affiliate.name, proposal, link: siteUrl(`/desk/affiliates/${number}`) },
    about: [affiliate.contactId],
  })
}
