import type { World } from '../kernel/world'
import { balance } from '../resources/balance'
import type { Customer } from '../resources/customers'
import type { Delivery } from '../webhooks/delivery'
import { clockNow } from './advance'

const NEWEST = 50

/** What there is, newest first: for people on the page, for programs as JSON. With words to find, only whose name, address or id has them. */
export function overview(world: World, find = '') {
  const { store, settings } = world
  const newest = <Row>(rows: Row[]) => rows.slice(-NEWEST).reverse()
  const people = newest(store.all('customer').filter((row) => isWanted(row, find)))
  const theirs = (customer: string | null) => !find || people.some(({ id }) => id === customer)
  return {
    clock: clockNow(world),
    balance: balance(world),
    settings: {
      ...settings,
      webhook: { url: settings.webhook.url, events: settings.webhook.events },
    },
    customers: people.map((row) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      failing_charges: settings.failing_charges[row.id] ?? 0,
      asking_charges: settings.asking_charges[row.id] ?? 0,
      pays_by: [
        ...new Set(store.where('payment_method', { customer: row.id }).map(({ type }) => type)),
      ],
      subscriptions: store.where('subscription', { customer: row.id }).map(({ id }) => id),
    })),
    subscriptions: newest(
      find
        ? people.flatMap(({ id }) => store.where('subscription', { customer: id }))
        : store.all('subscription'),
    ).map((row) => ({
      id: row.id,
      customer: row.customer,
      status: row.status,
      amount: row.items.data[0]?.price.unit_amount ?? 0,
      interval: row.items.data[0]?.price.recurring?.interval ?? '',
      current_period_end: row.items.data[0]?.current_period_end ?? 0,
    })),
    debits: newest(
      store
        .all('payment_intent')
        .filter((row) => row.status === 'processing' && theirs(row.customer)),
    ).map(({ id, customer, amount, $hidden }) => ({
      id,
      customer,
      amount,
      settles_at: $hidden.settles_at,
    })),
    charges: newest(
      find
        ? people.flatMap(({ id }) => store.where('charge', { customer: id }))
        : store.all('charge'),
    ).map(({ id, customer, amount, status, refunded, disputed, created }) => ({
      id,
      customer,
      amount,
      status,
      refunded,
      disputed,
      created,
    })),
    disputes: newest(store.all('dispute')).map(({ id, charge, amount, status }) => ({
      id,
      charge,
      amount,
      status,
    })),
    payouts: newest(store.all('payout')).map(
      ({ id, amount, status, created, arrival_date, automatic }) => ({
        id,
        amount,
        status,
        created,
        arrival_date,
        automatic,
      }),
    ),
    events: newest(store.all('event')).map((row) => ({
      id: row.id,
      type: row.type,
      created: row.created,
      object: row.$hidden.about,
      deliveries: row.$hidden.deliveries.map((id) => deliveryShown(store.get('delivery', id)!)),
    })),
  }
}

function isWanted({ id, email, name, $hidden }: Customer, find: string): boolean {
  if ($hidden.deleted) return false
  return `${id} ${email ?? ''} ${name ?? ''}`.toLowerCase().includes(find.trim().toLowerCase())
}

const deliveryShown = ({ state, tries, last_answer }: Delivery) => ({ state, tries, last_answer })

export type Overview = ReturnType<typeof overview>
