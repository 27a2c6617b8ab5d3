import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { refundDeclined } from '@/emails/money/refund-declined'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isPromised, refundMoves, wasByHand } from '@/lib/money/ledger/refunds'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockRefund } from './lock-refund'

/**
 * No money goes back, unless the member has a right to it. Whoever asked for it is told, in the officer's words, which are kept nowhere else; a proposal that
 * the officers made among themselves ends without a mail.
 */
export const declineRefund = verb(
  'refund.decline',
  { knownTo: 'money.read', subject: lockRefund },
  async (work, found, { refundId, answer }: { refundId: string; answer: string }) => {
    const { refund, entry } = found
    if (isPromised(found)) throw new Refusal('refund.promised')
    if (refund.state === 'approved' && !wasByHand(entry.kind)) throw new Refusal('moved-meanwhile')
    await work.move(refunds, refund, refundMoves, 'decline', { settledAt: work.now })
    const { personId, amountPence } = refund
    work.record('refund.declined', { kind: 'refund', id: refundId }, { amountPence })
    if (!personId || refund.askedBy !== personId) return
    const payer = await addresseeOf(work.tx, personId)
    if (!payer) return
    await work.email(refundDeclined, {
      to: payer,
      key: refundId,
      props: { name: payer.name, amountPence, answer, link: siteUrl('/membership/dues') },
    })
  },
)
