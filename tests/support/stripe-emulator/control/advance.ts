import { z } from 'zod'
import { addInterval } from '../kernel/clock'
import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import { act, count } from './act'
import { momentOf } from './moment'

const HUNDRED_YEARS = 100 * 366 * 86_400

export const clockNow = (world: World) => ({
  now: world.clock.now(),
  iso: new Date(world.clock.now() * 1000).toISOString(),
  seconds_ahead: world.settings.seconds_ahead,
})

/** Lives through time, up to a moment or for a while: renewals, retries, debits and endings come in their order. */
export const advance = act(
  z
    .strictObject({
      seconds: count,
      days: count,
      months: count,
      years: count,
      to: z.string().or(z.number()),
    })
    .partial(),
  ({ world, schedule }, given) => {
    schedule.catchUp()
    const now = world.clock.now()
    const after = addInterval(
      addInterval(now, 'year', given.years ?? 0),
      'month',
      given.months ?? 0,
    )
    const away = after + (given.days ?? 0) * 86_400 + (given.seconds ?? 0)
    const target = given.to === undefined || given.to === '' ? away : momentOf(given.to, 'to')
    if (target < now) throw invalid('The clock never runs backwards. Choose a later time.', 'to')
    if (target > now + HUNDRED_YEARS) throw invalid('That is more than a hundred years away.', 'to')
    schedule.advanceTo(target)
    return clockNow(world)
  },
)
