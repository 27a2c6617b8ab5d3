import { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { act } from './act'
import { clockNow } from './advance'
import { momentOf } from './moment'

/** Lets a world in which nothing has happened yet begin in the past, so that a story can be lived up to today. */
export const begin = act(z.strictObject({ at: z.string() }), ({ world }, given) => {
  if (world.store.all('customer').length > 0)
    throw invalid(
      'Something has happened here already. Only an empty world can begin in the past.',
      'at',
    )
  const wall = world.clock.now() - world.settings.seconds_ahead
  world.settings.seconds_ahead = momentOf(given.at, 'at') - wall
  world.settings.payouts.next_at = null
  world.store.save(world.settings)
  return clockNow(world)
})
