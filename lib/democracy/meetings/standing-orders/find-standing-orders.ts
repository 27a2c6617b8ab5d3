import 'server-only'
import { desc, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { standingOrders } from '@/db/schema/democracy/standing-orders'

export async function newestStandingOrders(db: Database | Transaction) {
  const [newest] = await db
    .select()
    .from(standingOrders)
    .orderBy(desc(standingOrders.version))
    .limit(1)
  return newest
}

/** The rules of debate that hold now, if any were ever confirmed. */
export async function ordersInForce(db: Database | Transaction) {
  const [orders] = await db
    .select()
    .from(standingOrders)
    .where(isNotNull(standingOrders.confirmedAt))
    .orderBy(desc(standingOrders.version))
    .limit(1)
  return orders
}

/** What another officer confirms: about nobody, and it does not lapse. */
export function asProposal({ proposedBy }: { proposedBy: string }) {
  return { personId: null, officers: [proposedBy], spent: undefined }
}
