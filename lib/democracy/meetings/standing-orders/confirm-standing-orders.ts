import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { standingOrders } from '@/db/schema/democracy/standing-orders'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { asProposal, newestStandingOrders } from './find-standing-orders'

/** Another officer than whoever wrote it puts the newest version in force. */
export const confirmStandingOrders = verb(
  'standing-orders.confirm',
  { subject: lockVersion },
  async (work, { orders }, { version }: { version: number }) => {
    if ((await newestStandingOrders(work.tx))?.version !== version)
      throw new Refusal('moved-meanwhile')
    const confirmed = await work.tx
      .update(standingOrders)
      .set({ confirmedBy: work.person.personId, confirmedAt: work.now })
      .where(and(eq(standingOrders.version, orders.version), isNull(standingOrders.confirmedAt)))
      .returning({ version: standingOrders.version })
    if (confirmed.length === 0) throw new Refusal('moved-meanwhile')
    const subject = { kind: 'standing-orders', id: String(version) }
    work.record('standing-orders.confirmed', subject, { version })
  },
)

async function lockVersion(work: Work, { version }: { version: number }) {
  const [orders] = await work.tx
    .select()
    .from(standingOrders)
    .where(eq(standingOrders.version, version))
    .for('update')
  return orders && { orders, ...asProposal(orders) }
}
