import 'server-only'
import { membershipLeft } from '@/emails/membership/membership-left'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { askForRefund } from '@/lib/money/subscriptions/refunds/ask-for-refund'
import { addresseeOf } from '@/lib/people/members/addressee'
import { endMembership } from './end-membership'

type Leaving = {
  personId: string
  /** A payment of the first days that is to come back. */
  refundOf?: string
}

/** A member leaves, at once and without a reason. */
export const leave = verb('member.resign', async (work, { personId, refundOf }: Leaving) => {
  const payer = await addresseeOf(work.tx, personId)
  const { number, offices } = await endMembership(work, {
    personId,
    before: async () => {
      if (refundOf) await askForRefund.within(work, { personId, entryId: refundOf })
    },
  })
  work.record('member.resigned', { kind: 'member', id: personId }, { number, offices })
  if (!payer) return
  await work.email(membershipLeft, {
    to: payer,
    key: `${personId}/${work.now.toISOString()}`,
    props: { name: payer.name, number, refundAsked: Boolean(refundOf), link: siteUrl('/join') },
  })
})
