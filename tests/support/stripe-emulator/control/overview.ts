import type { World } from '../kernel/world'
import type { Delivery } from '../webhooks/delivery'
import { clockNow } from './advance'

const NEWEST = 50

/** What there is, newest first: for people on the page, for programs as JSON. */
export function overview(world: World) {
  const { store, settings } = world
  const newest = <Row>(rows: Row[]) => rows.slice(-NEWEST).reverse()
  const deliveries = new Map<string, Delivery[]>()
  for (const delivery of store.all('delivery'))
    deliveries.set(delivery.event, [...(deliveries.get(delivery.event) ?? []), delivery])
  return {
    clock: clockNow(world),
    settings: { ...settings, webhook: { url: settings.webhook.url } },
    customers: newest(store.all('customer').filter((row) => !row.$hidden.deleted)).map((row) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      failing_charges: settings.failing_charges[row.id] ?? 0,
    })),
    subscriptions: newest(store.all('subscription')).map((row) => ({
      id: row.id,
      customer: row.customer,
      status: row.status,
      amount: row.items.data[0]?.price.unit_amount ?? 0,
      interval: row.items.data[0]?.price.recurring?.interval ?? '',
      current_period_end: row.items.data[0]?.current_period_end ?? 0,
    })),
    debits: store
      .all('payment_intent')
      .filter((row) => row.status === 'processing')
      .map(({ id, customer, amount, $hidden }) => ({
        id,
        customer,
        amount,
        settles_at: $hidden.settles_at,
      })),
    charges: newest(store.all('charge')).map(
      ({ id, customer, amount, status, refunded, disputed, created }) => ({
        id,
        customer,
        amount,
        status,
        refunded,
        disputed,
        created,
      }),
    ),
    disputes: newest(store.all('dispute')).map(({ id, charge, amount, status }) => ({
      id,
      charge,
      amount,
      status,
    })),
    events: newest(store.all('event')).map((row) => ({
      id: row.id,
      type: row.type,
      created: row.created,
      object: (row.data.object as { id?: string }).id,
      deliveries: (deliveries.get(row.id) ?? []).map(({ state, tries, last_answer }) => ({
        state,
        tries,
        last_answer,
      })),
    })),
  }
}

export type Overview = ReturnType<typeof overview>
