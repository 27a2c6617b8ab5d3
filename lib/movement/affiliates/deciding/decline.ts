import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliates } from '@/db/schema/movement/affiliates'
import { affiliateDeclined } from '@/emails/movement/affiliate-declined'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { contactOf, lockAffiliate } from '../lock-affiliate'

/** An officer says no, and its contact hears why. It can ask again. */
export const declineAffiliate = verb(
  'affiliate.decide',
  { subject: lockAffiliate },
  async (work, { affiliate }, { number, why }: { number: number; why: string }) => {
    const { id, state, proposal } = affiliate
    if (state !== 'asked') throw new Refusal('moved-meanwhile')
    if (proposal) throw new Refusal('affiliate.waits')
    await work.tx
      .update(affiliates)
      .set({ state: 'declined', closedAt: work.now, why })
      .where(eq(affiliates.id, id))
    work.record('affiliate.declined', { kind: 'affiliate', id }, { number })
    const contact = contactOf(affiliate)
    if (!contact) return
    await work.email(affiliateDeclined, {
      to: { email: contact.email },
      key: id,
      props: { name: contact.name, organisation: affiliate.name, reason: why },
    })
  },
)
