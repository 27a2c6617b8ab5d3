import 'server-only'
import { standingOrders } from '@/db/schema/democracy/standing-orders'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { newestStandingOrders } from './find-standing-orders'

type Proposing = {
  /** The newest version that the writer has seen, 0 where there was none: nobody writes over what they have not read. */
  after: number
  text: string
  minutes: number
  firstTimeFirst: boolean
  quotaOrder: boolean
}

/** An officer writes the rules of debate anew. They are in force once another officer has confirmed them. */
export const proposeStandingOrders = verb(
  'standing-orders.propose',
  async (work, { after, text, minutes, firstTimeFirst, quotaOrder }: Proposing) => {
    const newest = await newestStandingOrders(work.tx)
    if ((newest?.version ?? 0) !== after) throw new Refusal('moved-meanwhile')
    const version = after + 1
    await work.tx.insert(standingOrders).values({
      version,
      text,
      speakingSeconds: minutes * 60,
      firstTimeFirst,
      quotaOrder,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    const subject = { kind: 'standing-orders', id: String(version) }
    work.record('standing-orders.proposed', subject, { version })
  },
)
