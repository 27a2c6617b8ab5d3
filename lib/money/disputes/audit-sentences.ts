import { inPounds } from '@/lib/kernel/money'

/** What stands in the audit about disputes, after the name of who did it. */
export const disputeSentences = {
  'dispute.opened': ({ amountPence }: { amountPence: number }) =>
    `heard from Stripe that a bank questions a payment of ${inPounds(amountPence)}`,
  'dispute.changed': ({ to }: { from: string; to: string }) =>
    `heard from Stripe how a dispute stands (${to.replaceAll('_', ' ')})`,
  'dispute.seen': ({ status }: { status: string }) =>
    `noted how a dispute stands (${status.replaceAll('_', ' ')})`,
}
