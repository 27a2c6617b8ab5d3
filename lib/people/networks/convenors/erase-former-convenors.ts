import 'server-only'
import { and, eq, lte } from 'drizzle-orm'
import { networkConvenors } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'

/** To be named was for the term. When it is over nothing says any more that somebody was a convenor, and so is in the network. */
export const eraseFormerConvenors = verb('retention.run', async (work, _input: object) => {
  await work.tx
    .delete(networkConvenors)
    .where(and(eq(networkConvenors.state, 'appointed'), lte(networkConvenors.endsAt, work.now)))
})
