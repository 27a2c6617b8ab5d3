import { newId } from '../kernel/ids'

/** One event on its way to the webhook address; times are of the wall clock, for the line is real. */
export type Delivery = ReturnType<typeof newDelivery>

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'dropped'

export function newDelivery(event: string, dueMs: number, state: DeliveryState) {
  return {
    id: newId('dlv_', 16),
    object: 'delivery' as const,
    event,
    state,
    tries: 0,
    due_ms: dueMs,
    last_answer: null as string | null,
  }
}
