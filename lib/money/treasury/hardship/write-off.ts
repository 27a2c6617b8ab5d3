import 'server-only'
import { writeOffs } from '@/db/schema/money/refunds'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'

/**
 * The treasurer stops asking a member for what is due. The demand is taken back at Stripe by a job; once Stripe says so,
 * nothing is owed and the member stands as before. No money moves, so nothing stands in the books.
 */
export const writeOff = verb('dues.write-off', async (work, { personId }: { personId: string }) => {
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (!row?.dueInvoiceId || row.duePence <= 0) throw new Refusal('write-off.nothing-due')
  const { id: subscriptionId, dueInvoiceId: stripeInvoiceId, duePence: amountPence } = row
  const id = newId()
  await work.tx.insert(writeOffs).values({
    id,
    personId,
    subscriptionId,
    stripeInvoiceId,
    amountPence,
    decidedAt: work.now,
    decidedBy: work.person.personId,
  })
  work.record('dues.written-off', { kind: 'person', id: personId }, { amountPence })
  await work.queue('void-invoice', { writeOffId: id })
})
