import 'server-only'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { asProposal, newestStandingOrders, ordersInForce } from './find-standing-orders'

/** The rules of debate, for members; and for officers the version that waits to be confirmed. */
export async function getStandingOrders(viewer: Actor) {
  const mayPropose = can(viewer, 'standing-orders.propose')
  if (!can(viewer, 'standing-orders.read') && !mayPropose) return undefined
  const newest = await newestStandingOrders(database())
  const inForce = !newest || newest.confirmedAt ? newest : await ordersInForce(database())
  const waiting = mayPropose && newest && !newest.confirmedAt ? newest : undefined
  return {
    inForce,
    newest: newest?.version ?? 0,
    waiting,
    mayPropose,
    mayConfirm:
      waiting !== undefined && can(viewer, 'standing-orders.confirm', asProposal(waiting)),
  }
}
