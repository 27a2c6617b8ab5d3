import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, pagedOnly } from '../kernel/lists'
import { whole } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { deleteCustomer } from '../money/delete-customer'
import { emit } from '../webhooks/emit'

/** A time of their own for a few customers, wound on by a program. */
export type TestClock = ReturnType<typeof newTestClock>

const createShape = z.strictObject({ frozen_time: whole, name: z.string().max(300).optional() })

function newTestClock(world: World, given: z.infer<typeof createShape>) {
  const now = world.clock.now()
  return {
    id: newId('clock_1', 23),
    object: 'test_helpers.test_clock' as const,
    created: now,
    deletes_after: now + 30 * 86_400,
    frozen_time: given.frozen_time,
    livemode: false,
    name: given.name ?? null,
    status: 'ready',
    status_details: {},
  }
}

const DAYS: Record<string, number> = { day: 1, week: 7, month: 31, year: 366 }

/** Like Stripe we go no further at once than two of the shortest periods that somebody pays for. */
function furthest(world: World, clock: TestClock): number {
  const periods = world.store
    .where('customer', { test_clock: clock.id })
    .flatMap(({ id }) => world.store.where('subscription', { customer: id }))
    .filter(({ status }) => !['canceled', 'incomplete_expired'].includes(status))
    .flatMap(({ items }) => items.data.map(({ price }) => price.recurring!))
    .map(({ interval, interval_count }) => DAYS[interval]! * interval_count)
  return clock.frozen_time + 2 * 86_400 * Math.min(366, ...periods)
}

function advance(world: World, { frozen_time }: { frozen_time: number }, id: string) {
  const clock = demand(world, 'test_helpers.test_clock', id)
  if (frozen_time <= clock.frozen_time)
    throw invalid(
      'A test clock can only be advanced to a time later than its frozen_time.',
      'frozen_time',
    )
  if (frozen_time > furthest(world, clock))
    throw invalid(
      'A test clock can be advanced by at most two intervals of its shortest subscription at once.',
      'frozen_time',
    )
  const advancing = {
    ...clock,
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: frozen_time } },
  }
  emit(world, 'test_helpers.test_clock.advancing', advancing)
  world.schedule.advanceClock(clock, frozen_time)
  emit(world, 'test_helpers.test_clock.ready', world.store.save(clock))
  return { ...advancing, frozen_time: clock.frozen_time }
}

function remove(world: World, _given: object, id: string) {
  const clock = demand(world, 'test_helpers.test_clock', id)
  for (const customer of world.store.where('customer', { test_clock: id }))
    if (!customer.$hidden.deleted) deleteCustomer(world, customer)
  world.store.remove(clock)
  emit(world, 'test_helpers.test_clock.deleted', clock)
  return { id, object: clock.object, deleted: true as const }
}

const path = '/v1/test_helpers/test_clocks'

export const testClockRoutes = [
  route('POST', path, createShape, (world, given) => {
    const clock = world.store.save(newTestClock(world, given))
    emit(world, 'test_helpers.test_clock.created', clock)
    return clock
  }),
  route('GET', path, pagedOnly({}), (world, given) =>
    listed(path, world.store.all('test_helpers.test_clock'), given),
  ),
  route('GET', `${path}/:id`, z.strictObject({}), (world, _given, id) =>
    demand(world, 'test_helpers.test_clock', id),
  ),
  route('POST', `${path}/:id/advance`, z.strictObject({ frozen_time: whole }), advance),
  route('DELETE', `${path}/:id`, z.strictObject({}), remove),
]

/** The clock that a new customer is to live by; Stripe lets three share one. */
export function demandTestClock(world: World, id: string): TestClock {
  const clock = demand(world, 'test_helpers.test_clock', id, 'test_clock')
  if (world.store.where('customer', { test_clock: id }).length >= 3)
    throw invalid('This test clock already has the maximum of 3 customers.', 'test_clock')
  return clock
}
