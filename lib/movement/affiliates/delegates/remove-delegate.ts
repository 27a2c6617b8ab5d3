import 'server-only'
import { and, eq } from 'drizzle-orm'
import { affiliateDelegates } from '@/db/schema/movement/affiliates'
import { affiliateDelegateRemoved } from '@/emails/movement/affiliate-delegate-removed'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockAffiliated } from '../contact/confirm-year'
import { deleteDelegates } from './delete-delegates'
import { whoIs } from './lock-delegate'

/** The contact takes the name of a delegate back, or of who stands in. They hear it if they had said yes. */
export const removeDelegate = verb(
  'affiliate.speak-for',
  async (work, { token, delegateId }: { token: string; delegateId: string }) => {
    const { affiliate } = await lockAffiliated(work, token)
    const t = affiliateDelegates
    const [delegate] = await work.tx
      .select()
      .from(t)
      .where(and(eq(t.id, delegateId), eq(t.affiliateId, affiliate.id)))
    if (!delegate) throw new Refusal('moved-meanwhile')
    await deleteDelegates(work, eq(t.id, delegateId))
    const { id, number } = affiliate
    work.record('affiliate.delegate-removed', { kind: 'affiliate', id }, { number })
    if (!delegate.acceptedAt) return
    const { name, email } = whoIs(delegate)
    await work.email(affiliateDelegateRemoved, {
      to: { email },
      key: `${delegateId}/gone`,
      props: { name, organisation: affiliate.name },
    })
  },
)
