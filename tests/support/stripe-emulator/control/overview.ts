import type { World } from '../kernel/world'
import type { Delivery } from '../webhooks/delivery'
import { clockNow } from './advance'

const NEWEST = 50

/** What there is, newest first: for people on the page, for programs as JSON. */
export function overview(world: World) {
  const { store, settings } = world
  const newest = <Row>(rows: Row[]) => rows.slice(-NEWEST).reverse()
  return {
    clock: clockNow(world),
    settings: {
      ...settings,
      webhook: { url: settings.webhook.url, events: settings.webhook.events },
    },
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
      deliveries: row.$hidden.deliveries.map((id) => deliveryShown(store.get('delivery', id)!)),
    })),
  }
}

const deliveryShown = ({ state, tries, last_answer }: Delivery) => ({ state, tries, last_answer })

export type Overview = ReturnType<typeof overview>
