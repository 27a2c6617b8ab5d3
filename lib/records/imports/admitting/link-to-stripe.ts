import 'server-only'
import { wallClock } from '@/lib/kernel/clock'
import { laterAll } from '@/lib/kernel/jobs'
import type { Work } from '@/lib/kernel/perform'
import type { Admitted } from './admit-all'

/** Stripe lets an account ask a hundred things a second. These ask thirty, so that whoever pays meanwhile is not kept waiting. */
const customersASecond = 10
const together = 20

/** Queues one look at Stripe for each who pays there: what they paid so far, and how they stand. After everything else. */
export async function linkToStripe(work: Work, before: number, admitted: Admitted[]) {
  const customers = admitted.flatMap(({ customerId }) => (customerId ? [{ customerId }] : []))
  for (let from = 0; from < customers.length; from += together) {
    const seconds = (before + from) / customersASecond
    await laterAll(work.tx, 'sync-customer', customers.slice(from, from + together), {
      runAt: new Date(wallClock().getTime() + seconds * 1000),
      priority: 20,
    })
  }
}
