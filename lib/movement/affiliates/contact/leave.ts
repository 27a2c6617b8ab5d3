import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliateDelegates, affiliates } from '@/db/schema/movement/affiliates'
import { affiliateLeft } from '@/emails/movement/affiliate-left'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { deleteAffiliate } from '../deciding/delete-affiliate'
import { deleteDelegates } from '../delegates/delete-delegates'
import { contactOf, lockAffiliateByLink } from '../lock-affiliate'

/** As easily as it asked: an affiliate leaves straight away with its delegates, and what was only asked is gone with everything that was said in it. */
export const leaveAsAffiliate = verb(
  'affiliate.speak-for',
  async (work, { token }: { token: string }) => {
    const affiliate = await lockAffiliateByLink(work, token)
    const contact = affiliate && contactOf(affiliate)
    if (!contact) throw new Refusal('not-there')
    const { id, number, state } = affiliate
    if (state === 'asked') {
      await deleteAffiliate(work, affiliate)
      work.record('affiliate.request-withdrawn', { kind: 'affiliate', id }, { number })
      return
    }
    await work.tx
      .update(affiliates)
      .set({
        ...{ state: 'left', closedAt: work.now, why: null },
        ...{ proposal: null, proposedBy: null, proposedAt: null },
      })
      .where(eq(affiliates.id, id))
    await deleteDelegates(work, eq(affiliateDelegates.affiliateId, id))
    work.record('affiliate.left', { kind: 'affiliate', id }, { number })
    await work.email(affiliateLeft, {
      to: { email: contact.email },
      key: id,
      props: { name: contact.name, organisation: affiliate.name },
    })
  },
)
