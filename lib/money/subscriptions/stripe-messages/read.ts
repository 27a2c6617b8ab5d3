import 'server-only'
import { and, desc, eq, inArray, min, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import type { Actor } from '@/lib/kernel/actor'
import { behind } from '@/lib/kernel/keyset-pagination'
import { can } from '@/lib/permissions'
import { type EventFilter, families, isEventId, pointersIn } from './event-labels'

const { id, type, customerId, objectId, state, tries, lastError, receivedAt, processedAt } =
  stripeEvents
const family = sql<string>`split_part(${type}, '.', 1)`

const wanted: Record<EventFilter, SQL | undefined> = {
  waiting: eq(state, 'received'),
  failed: eq(state, 'failed'),
  processed: eq(state, 'processed'),
  all: undefined,
}

/** Whose it is, for people who are or were members. */
const number = sql<number | null>`(
  select members.number from subscriptions join members using (person_id)
  where subscriptions.stripe_customer_id = stripe_events.customer_id limit 1)`

const page = 24
type Wanted = { filter: EventFilter; about?: string; before?: string }

/** What Stripe told us, the latest first, a page at a time. */
export async function listEvents(viewer: Actor, { filter, about, before }: Wanted) {
  if (!can(viewer, 'money.read')) return undefined
  const rest = await behind(receivedAt, id, before && isEventId(before) ? before : undefined)
  const rows = await database()
    .select({ id, type, state, tries, lastError, receivedAt, processedAt, number })
    .from(stripeEvents)
    .where(
      and(
        wanted[filter],
        about && Object.hasOwn(families, about) ? eq(family, about) : undefined,
        rest,
      ),
    )
    .orderBy(desc(receivedAt), desc(id))
    .limit(page + 1)
  return { events: rows.slice(0, page), next: rows.length > page ? rows[page - 1]!.id : undefined }
}

export type EventLine = NonNullable<Awaited<ReturnType<typeof listEvents>>>['events'][number]

/** How many wait, and how many failed. Those that were read are not counted: they are all the others. */
export async function countEvents(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  const rows = await database()
    .select({ state, count: sql<number>`count(*)::int`, since: min(receivedAt) })
    .from(stripeEvents)
    .where(inArray(state, ['received', 'failed']))
    .groupBy(state)
  const of = (name: string) => rows.find((row) => row.state === name)
  const failed = of('failed')
  return {
    waiting: of('received')?.count ?? 0,
    failed: failed?.count ?? 0,
    failedSince: failed?.since ?? undefined,
  }
}

/** One event, with the ids that it named. What else came with it is nobody's to read. */
export async function getEvent(viewer: Actor, eventId: string) {
  if (!can(viewer, 'money.read') || !isEventId(eventId)) return undefined
  const [row] = await database()
    .select({
      ...{ id, type, state, tries, lastError, receivedAt, processedAt, number },
      ...{ customerId, objectId, payload: stripeEvents.payload },
    })
    .from(stripeEvents)
    .where(eq(id, eventId))
  if (!row) return undefined
  const { payload, ...event } = row
  return { ...event, forgotten: payload === null, pointers: pointersIn(payload) }
}

export type EventFacts = NonNullable<Awaited<ReturnType<typeof getEvent>>>
